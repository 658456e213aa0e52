/** The reports as plain Markdown, for tools that know nothing of paragraph ids and terms. */
import type { Library } from '../../src/library/whole.ts';
import type { Paragraph } from '../../src/model/paragraph.ts';
import { pagesOf } from '../../src/report/pages.ts';
import { escapeMdx } from '../../src/source/write-chapter.ts';
import type { PeerPage } from './peers.ts';

/** What Markdown would read as a heading, quotation, list or rule at the start of a line. */
const RE_BLOCK_START = /^(\d*)([#>+=.)-])/;

/** The text of all reports, a page of ours each, in reading order. */
export function peerPages(library: Library): PeerPage[] {
  return library.reports.flatMap((report) =>
    pagesOf(report).map(({ slug, title, paragraphs }) => ({
      slug: `${report.id}/${slug}`,
      title,
      markdown: paragraphs.map(paragraphToMarkdown).join('\n\n'),
    })),
  );
}

/** One paragraph as a line of Markdown: its words and nothing else, a heading as a heading. */
export function paragraphToMarkdown({ kind, text }: Pick<Paragraph, 'kind' | 'text'>): string {
  const words = escapeMdx(text).replace(RE_BLOCK_START, '$1\\$2');
  return kind === 'heading' ? `## ${words}` : words;
}

/** A page as a file of one of the tools. */
export function toFile(title: string, markdown: string, titleInText: boolean): string {
  const heading = titleInText ? `# ${escapeMdx(title)}\n\n` : '';
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${heading}${markdown}\n`;
}
