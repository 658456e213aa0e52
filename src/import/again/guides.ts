/** The guides of a report that is imported once more: they go where the paragraphs of their chapters are now. */
import { wrongAnswer } from '../../model/guide.ts';
import type { Chapter } from '../../outline/split-chapters.ts';
import { parseGuide } from '../../source/parse-guide.ts';
import type { Earlier } from './again.ts';
import type { Moves } from './moves.ts';

/** A question's paragraph, as it is written. */
const RE_PARAGRAPH = /\bparagraph=(["'])(.*?)\1/g;

/**
 * The guides with the ids of now. One whose chapter is now part of another is put behind that one's.
 * @param now the chapters as they will be written
 * @returns the files, and what in them no longer fits, which is left as it is
 */
export function keptGuides(
  { chapters, guides }: Pick<Earlier, 'chapters' | 'guides'>,
  now: readonly Pick<Chapter, 'slug' | 'paragraphs'>[],
  moves: Moves,
): { files: Map<string, string>; lost: string[] } {
  const files = new Map<string, string>();
  const lost: string[] = [];
  for (const { slug, paragraphs } of chapters) {
    const text = guides.get(slug);
    if (text === undefined) continue;
    const held = paragraphs.map(({ id }) => moves.of(id));
    const chapter = mostOf(now, held);
    const file = `guides/${chapter?.slug ?? slug}.mdx`;
    const { questions } = parseGuide(text, file);
    const ids = questions.map(({ paragraph, answer }) => moves.of(paragraph, answer[0]));
    let at = 0;
    const renamed = text.replace(RE_PARAGRAPH, (_, quote: string, old: string) => {
      const id = ids[at++] ?? old;
      return `paragraph=${quote}${id}${quote}`;
    });
    for (const [index, question] of questions.entries()) {
      const paragraph = ids[index] ?? question.paragraph;
      const what = wrongAnswer({ ...question, paragraph }, chapter?.paragraphs ?? []);
      if (what !== null) lost.push(`${file} 里的问题“${question.words}”：${what}`);
    }
    const before = files.get(file);
    files.set(file, before === undefined ? renamed : `${before.trimEnd()}\n\n${renamed}`);
  }
  return { files, lost };
}

/** The chapter that holds the most of these paragraphs, and the first of those that do; undefined where none does. */
function mostOf<T extends Pick<Chapter, 'paragraphs'>>(
  chapters: readonly T[],
  ids: readonly (string | null)[],
): T | undefined {
  const counts = chapters.map(
    ({ paragraphs }) => paragraphs.filter(({ id }) => ids.includes(id)).length,
  );
  const most = Math.max(...counts);
  return most > 0 ? chapters[counts.indexOf(most)] : undefined;
}
