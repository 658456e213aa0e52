/** Writes a chapter as MDX, one paragraph a line; `parse-chapter.ts` reads exactly the same back. */
import { stringify } from 'yaml';
import type { Paragraph, ParagraphKind } from '../model/paragraph.ts';
import type { ChapterData } from '../model/report.ts';

/** The MDX element of each kind of paragraph. */
export const ELEMENTS: Record<ParagraphKind, string> = { title: 'Title', heading: 'H', text: 'P' };
/** The MDX element of a run-in heading. */
export const LEAD_ELEMENT = 'Lead';

/**
 * What MDX or GFM would read as syntax inside a line that begins with an element: code, emphasis,
 * strikethrough, links, tags, expressions, character references, and backslashes that would escape
 * what follows. Headings, lists and the like can't begin there.
 */
const RE_SYNTAX = /[`*_~[<{]|&(?=[#A-Za-z])|\\(?=[!-/:-@[-`{-~]|$)/g;
/**
 * Where an autolink literal would start. Inside one, backslashes no longer escape, so it is broken up:
 * www\. https\:// (GFM still makes a link of it afterwards, of exactly these characters.)
 */
const RE_AUTOLINK = /(?<=https?):(?=\/\/)|(?<=www)\./gi;

/**
 * A plain address with nothing behind it that would belong to the autolink: it is read back as it stands,
 * and whoever looks for it in the file finds it.
 */
const RE_PLAIN_ADDRESS =
  /((?<![A-Za-z])https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w./%=?-]*[A-Za-z\d/])?(?=\s|$))/i;

/** Escapes text so that MDX and GFM read the same characters back. */
export function escapeMdx(text: string): string {
  return text
    .split(RE_PLAIN_ADDRESS)
    .map((piece, at) =>
      at % 2 === 1 ? piece : piece.replace(RE_SYNTAX, '\\$&').replace(RE_AUTOLINK, '\\$&'),
    )
    .join('');
}

/** One paragraph as a line of MDX. */
function paragraphToMdx({ id, kind, text, lead }: Paragraph): string {
  const element = ELEMENTS[kind];
  const leadMdx =
    lead > 0 ? `<${LEAD_ELEMENT}>${escapeMdx(text.slice(0, lead))}</${LEAD_ELEMENT}>` : '';
  return `<${element} id="${id}">${leadMdx}${escapeMdx(text.slice(lead))}</${element}>`;
}

/** A chapter as MDX with its front matter. */
export function chapterToMdx(data: ChapterData, paragraphs: readonly Paragraph[]): string {
  const frontMatter = stringify({ title: data.title, order: data.order }, { lineWidth: 0 });
  return `---\n${frontMatter}---\n\n${paragraphs.map(paragraphToMdx).join('\n\n')}\n`;
}
