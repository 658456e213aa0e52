/** What holds the guides to their chapters: each question is answered by its paragraph, to the character (C5). Pure. */
import { DataError } from '../model/errors.ts';
import { wrongAnswer } from '../model/guide.ts';
import type { Report } from './report.ts';

/** 答案不符: all questions of a report's guides that their paragraphs do not answer. */
export function checkGuides({
  folder,
  chapters,
}: Pick<Report, 'folder' | 'chapters'>): DataError[] {
  return chapters.flatMap(({ slug, guide, paragraphs }) =>
    (guide?.questions ?? []).flatMap((question) => {
      const what = wrongAnswer(question, paragraphs);
      if (what === null) return [];
      return [
        new DataError('答案不符', `${folder}/guides/${slug}.mdx`, `“${question.words}”`, what),
      ];
    }),
  );
}
