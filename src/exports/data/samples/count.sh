# 一个说法在原文里出现几次，在第几行（一段一行）。
grep -o '高质量发展' text.txt | wc -l
grep -n '高质量发展' text.txt | cut -d: -f1
