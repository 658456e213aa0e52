/** The contents of an e-book: the headings of the report as they nest, and what stands behind it. */
import { paragraphAnchor } from '../../model/paragraph.ts';
import { type Book, type BookLevel, textOfParagraph, wordsOf } from '../book.ts';
import { type XmlContent, xml } from '../xml.ts';
import { type EpubDocument, lines } from './document.ts';
import { chapterFile } from './places.ts';

export const NAV_FILE = 'nav.xhtml';

/** A line of the contents. */
export interface NavEntry {
  title: string;
  href: string;
  below: NavEntry[];
}

/**
 * The contents of a report: its title, its headings, and the names of chapters that have no heading of
 * their own, as its closing.
 */
export function navOf({ chapters }: Book): NavEntry[] {
  const flat: { level: BookLevel; title: string; href: string }[] = [];
  for (const chapter of chapters) {
    const file = chapterFile(chapter);
    const headed = chapter.paragraphs.filter(({ isMain, level }) => isMain || level !== null);
    if (!headed.some(({ isMain, level }) => isMain || level !== 3)) {
      flat.push({ level: 1, title: chapter.title, href: file });
    }
    for (const paragraph of headed) {
      const { id, isMain, level, lead } = paragraph;
      const title = isMain ? textOfParagraph(paragraph) : wordsOf(lead);
      flat.push({
        level: level ?? 1,
        title: title.replace(/。$/, ''),
        href: `${file}#${paragraphAnchor(id)}`,
      });
    }
  }
  return nested(flat);
}

/** Each under the nearest before it of a higher level. */
function nested(flat: readonly { level: BookLevel; title: string; href: string }[]): NavEntry[] {
  const top: NavEntry[] = [];
  const open: { level: number; below: NavEntry[] }[] = [{ level: 0, below: top }];
  for (const { level, title, href } of flat) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry: NavEntry = { title, href, below: [] };
    open.at(-1)?.below.push(entry);
    open.push({ level, below: entry.below });
  }
  return top;
}

/** Where the parts of a book are that readers have buttons for. */
export interface Landmark {
  /** Of `epub:type`: `bodymatter`. */
  type: string;
  title: string;
  href: string;
}

export function navDocument(
  entries: readonly NavEntry[],
  landmarks: readonly Landmark[],
): EpubDocument {
  return {
    file: NAV_FILE,
    title: '目录',
    content: xml`<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents">
<h2 id="contents">目录</h2>
${listOf(entries)}
</nav>
<nav epub:type="landmarks" aria-label="各部分" hidden="hidden">
<ol>
${lines(landmarks.map(({ type, title, href }) => xml`<li><a epub:type="${type}" href="${href}">${title}</a></li>`))}</ol>
</nav>`,
  };
}

function listOf(entries: readonly NavEntry[]): XmlContent {
  const items = entries.map(
    ({ title, href, below }) =>
      xml`<li><a href="${href}">${title}</a>${below.length > 0 && listOf(below)}</li>`,
  );
  return xml`<ol>\n${lines(items)}</ol>`;
}
