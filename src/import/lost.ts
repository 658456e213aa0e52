/** Characters that were lost before a file came here: where, and the erratum to fill in. */
import type { Doubt } from '../model/doubt.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';

/** Runs of the sign that stands for a lost character, with the words that tell them apart. */
const RE_LOST = /[^\ufffd]{0,4}\ufffd+[^\ufffd]{0,4}/gu;
const RE_SIGN = /\ufffd/g;

/** A doubt for each paragraph in which characters are missing. */
export function lostDoubts(paragraphs: readonly Paragraph[]): Doubt[] {
  return paragraphs.flatMap(({ id, text }) => {
    const count = text.match(RE_SIGN)?.length ?? 0;
    if (count === 0) return [];
    const words = wordsAround(text).map((found) => `“${found}”`);
    return [{ kind: '丢字', paragraph: id, what: `${words.join('、')}里丢了 ${count} 个字` }];
  });
}

/** The errata to fill in, one for each place: `after` is the editor's to find out. */
export function lostErrata(paragraphs: readonly Paragraph[]): ReportData['errata'] {
  return paragraphs.flatMap(({ id, text }) =>
    wordsAround(text).map((before) => ({
      paragraph: id,
      before,
      after: before.replace(/\ufffd+/g, '＿'),
      reason: '收到的文件里丢了字，据……补上',
    })),
  );
}

function wordsAround(text: string): string[] {
  return [...text.matchAll(RE_LOST)].map(([found]) => found);
}
