/** How official letters cite: where words stand, and how they are quoted. */
import { dayText } from '../model/day.ts';
import { type Passage, quotedWords } from './passage.ts';

const INNER_QUOTES: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * Where the words stand, as motions and official letters say it: 《…政府工作报告》（2023年2月26日）
 * 第三部分（二）第4段. The paper itself is only called 政府工作报告, which names no place and no year;
 * so the full title stands.
 */
export function officialSource({ report, label }: Pick<Passage, 'report' | 'label'>): string {
  return `《${report.title}》${report.date ? `（${dayText(report.date)}）` : ''}${label}`;
}

/** The words with where they stand: “……”（《…政府工作报告》第三部分（二）第4段，2023年2月26日）. */
export function officialQuote(passage: Passage): string {
  return `“${innerQuotes(quotedWords(passage))}”（${placeOf(passage)}）`;
}

/** The same within （ ）, where the date has no brackets of its own. */
export function placeOf({ report, label }: Passage): string {
  return `《${report.title}》${label}${report.date ? `，${dayText(report.date)}` : ''}`;
}

/** Inside “ ” quotation marks become ‘ ’, and those in them “ ” again (GB/T 15834). */
export function innerQuotes(words: string): string {
  return words.replace(/[“”‘’]/g, (mark) => INNER_QUOTES[mark] ?? mark);
}
