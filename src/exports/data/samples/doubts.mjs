// 一份报告里，哪些说法存疑、没有查到出处，先在哪里出现。
import { readFileSync } from 'node:fs';

const { report, terms } = JSON.parse(readFileSync('terms.json', 'utf8'));
const open = terms.filter(({ grade }) => grade === '存疑' || grade === '未查到');

console.log(`${report.title}：${open.length} 个`);
for (const { term, grade, first, note } of open) {
  console.log(`${term}（${grade}，${first.label}）${note}`);
}
