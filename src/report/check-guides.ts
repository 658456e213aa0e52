/** What holds the guides to their chapters: each question is answered by its paragraph, to the character (C5). Pure. */
import { rangeOf } from '../ledger/locate.ts';
import { DataError } from '../model/errors.ts';
import type { Question } from '../model/guide.ts';
import type { Chapter, Report } from './report.ts';

/** 答案不符: all questions of a report's guides that their paragraphs do not answer. */
export function checkGuides({
  folder,
  chapters,
}: Pick<Report, 'folder' | 'chapters'>): DataError[] {
  return chapters.flatMap((chapter) =>
    (chapter.guide?.questions ?? []).flatMap((question) => {
      const what = wrongAnswer(question, chapter.paragraphs);
      if (what === null) return [];
      const file = `${folder}/guides/${chapter.slug}.mdx`;
      return [new DataError('答案不符', file, `“${question.words}”`, what)];
    }),
  );
}

/** What is wrong with an answer, in Chinese; null where it stands in its paragraph. */
export function wrongAnswer(
  { paragraph, answer }: Question,
  paragraphs: Chapter['paragraphs'],
): string | null {
  const text = paragraphs.find(({ id }) => id === paragraph)?.text;
  if (text === undefined) return `这一章里没有段 ${paragraph}`;
  let end = 0;
  for (const piece of answer) {
    const place = rangeOf({ words: piece }, text);
    if (!place) return `段 ${paragraph} 里没有“${piece}”，或不止一次`;
    if (place.start < end) return `段 ${paragraph} 里“${piece}”不在前一处的后面`;
    end = place.end;
  }
  return null;
}
