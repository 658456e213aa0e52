/** Whether the words still stand where they were taken; the text of each report is asked for behind the page. */
import { dataOf } from '../../cite/data.ts';
import { textPath } from '../../search/shared/paths.ts';
import { loadScript } from '../load-script.ts';
import type { Excerpt } from './excerpt.ts';

const CHANGED = '原文后来改了，这里是摘抄时的原话。';
const UNREACHED = '这份报告现在打不开。';

/** `pingqiao-2023/3.2-4`, before the words where they are not the whole paragraph. */
const RE_PASSAGE = /^([\w-]+)\/([\w.-]+)(?:\/|$)/;

/** @param tell hears of an excerpt what has become of its place; of those whose words still stand there nothing */
export function tellChanged(
  excerpts: ReadonlyMap<string, Excerpt>,
  tell: (id: string, words: string) => void,
): void {
  const texts = new Map<string, Promise<void>>();
  for (const [id, { words, term }] of excerpts) {
    const [, report = '', paragraph] = (!term && RE_PASSAGE.exec(id)) || [];
    if (!report) continue;
    // The page knows no versions of texts: the one that there is now is asked for.
    const text = texts.get(report) ?? loadScript(`${textPath(report)}?now`);
    texts.set(report, text);
    text.then(
      () => {
        const now = dataOf(report)?.paragraphs.find(([one]) => one === paragraph)?.[4];
        if (!now?.includes(words)) tell(id, CHANGED);
      },
      () => tell(id, UNREACHED),
    );
  }
}
