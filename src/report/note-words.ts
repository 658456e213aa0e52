/** What an entry says in short of a report's own note: its words where they are few, and what sort of term it is. Pure. */
import { GLOSS_LENGTH, type KINDS } from '../model/term.ts';

const PAIRS = ['“”', '‘’', '（）', '()', '《》', '〔〕'];

/**
 * The note's first sentence, where it is one by itself and short enough, for a margin unless said otherwise;
 * null where there is no such sentence.
 * @param meaning the note's paragraphs
 * @param most    characters of what is short enough
 */
export function glossOf([first = '']: readonly string[], most = GLOSS_LENGTH): string | null {
  const [, sentence, end] = /^([^。！？；;\n]+)(.?)/u.exec(first.trim()) ?? [];
  if (sentence === undefined || (end !== '' && end !== '。') || /[：:]$/.test(sentence))
    return null;
  const isWhole = PAIRS.every(
    ([open = '', close = '']) => sentence.split(open).length === sentence.split(close).length,
  );
  const gloss = `${sentence}。`;
  return isWhole && [...gloss].length <= most ? gloss : null;
}

/** What stands for a gloss where the note has no short sentence. @param label 注释第3条 */
export function pointerTo(label: string): string {
  return `报告${label}有说明。`;
}

/** Sorts of terms by the form of their words, the surest first; what has none of these is an ordinary word. */
const FORMS: readonly [RegExp, (typeof KINDS)[number]][] = [
  [/(?:工程|行动|计划)”?$/, '工程行动'],
  [/(?:机制|模式|体系|平台|改革)”?$/, '机制'],
  [/(?:制度|政策|办法|条例|规定)”?$/, '制度'],
  [
    /^“?[两二三四五六七八九十\d]|[一两二三四五六七八九十]\p{Script=Han}{1,2}[一两二三四五六七八九十]/u,
    '数字缩略',
  ],
  [/[“”]/, '口号'],
];

/** @param head what the note explains, as it writes it */
export function kindOf(head: string): (typeof KINDS)[number] {
  return FORMS.find(([form]) => form.test(head))?.[1] ?? '用语';
}
