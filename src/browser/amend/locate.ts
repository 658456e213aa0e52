/** Where proposals stand now: the report's text and its printed lines are asked for behind the page. */
import { dataOf } from '../../cite/data.ts';
import { linesOf } from '../../exports/paper/lines.ts';
import { paragraphAnchor } from '../../model/paragraph.ts';
import type { ReportText } from '../../report/text.ts';
import { textPath } from '../../search/shared/paths.ts';
import { encoded } from '../../site/entry-urls.ts';
import { siteUrl } from '../base.ts';
import { loadScript } from '../load-script.ts';
import { type Place, placeIn } from './places.ts';
import type { Words } from './proposal.ts';

/** Where words stand, and the address at which they are marked; '' where they are not there any more. */
export type Locate = (words: Words) => readonly [place: Place, address: string];

/** Rejects when the text cannot be had. @param version of the text, as the page knows it */
export async function locatorOf(report: string, version: string): Promise<Locate> {
  await Promise.all([
    loadScript(`${textPath(report)}?v=${version}`),
    // Made with the PDF, at any time: the one that there is now is asked for.
    loadScript(`${report}/lines.js?now`).catch(() => {}),
  ]);
  const text = dataOf<ReportText>(report);
  if (!text) throw new Error(`no text of ${report}`);
  const lines = linesOf(report, text.version);
  return (words) => {
    const place = placeIn(text.paragraphs, lines, words);
    const [, chapter = -1] = text.paragraphs[place.order] ?? [];
    const [page] = text.chapters[chapter] ?? [];
    const anchor = paragraphAnchor(words.paragraph);
    const isThere = page !== undefined && place.stands;
    return [place, isThere ? siteUrl(`${page}?mark=${encoded(words.words)}#${anchor}`) : ''];
  };
}
