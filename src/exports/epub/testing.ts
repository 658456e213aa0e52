/** What every e-book must be, whatever its report has: for tests. */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { ownOf } from '../../model/paragraph.ts';
import { isOpen } from '../../model/term.ts';
import { bookOf } from '../book.ts';
import { notesOf } from '../book-notes.ts';
import type { ExportSource } from '../export.ts';
import { epubOf } from './epub.ts';

/** A link, with the words that it stands behind and its own. */
interface Link {
  /** `part-1.xhtml#note-3` */
  from: string;
  to: string;
  role: string;
  text: string;
}

/** An e-book as a reader finds it. */
export interface ReadEpub {
  files: ReadonlyMap<string, string>;
  /** Names and contents of the documents, in the order of the spine. */
  documents: readonly { file: string; root: Root }[];
  /** Texts by `file#id`, of the report's paragraphs without the numbers of notes. */
  texts: ReadonlyMap<string, string>;
  links: readonly Link[];
}

export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([file, content]) => [file, strFromU8(content)]),
  );
  const contents = files.get('EPUB/package.opf') ?? '';
  const hrefs = new Map(
    [...contents.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id, href]) => [id, href]),
  );
  const documents = [...contents.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => {
    const file = hrefs.get(id) ?? '';
    return { file, root: fromHtml(files.get(`EPUB/${file}`) ?? '') };
  });
  const texts = new Map<string, string>();
  const links: Link[] = [];
  for (const { file, root } of documents) {
    visit(root, 'element', (element) => {
      const { id, href, role } = element.properties;
      if (typeof id === 'string') texts.set(`${file}#${id}`, textOf(withoutCalls(element)));
      if (typeof href !== 'string' || element.tagName !== 'a') return;
      const to = href.startsWith('#') ? file + href : href;
      links.push({ from: `${file}#${id ?? ''}`, to, role: String(role), text: textOf(element) });
    });
  }
  return { files, documents, texts, links };
}

function withoutCalls(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return child.properties['role'] === 'doc-noteref' ? [] : [withoutCalls(child)];
  });
  return { ...element, children };
}

/** The report's paragraphs as they stand in the book. */
function paragraphsIn({ texts }: ReadEpub): [id: string, text: string][] {
  return [...texts].flatMap(([place, text]) => {
    const id = /#p([\da-z].*)$/.exec(place)?.[1];
    return id === undefined ? [] : [[id, text] as [string, string]];
  });
}

/** Tests the e-book of a report. */
export function testEpub(source: ExportSource): void {
  const bytes = epubOf(source);
  const epub = readEpub(bytes);
  const book = bookOf(source.report, source.match);
  const notes = notesOf(book, source.termById, source.quoteLabel);

  test('EPUBCheck finds no error, nothing to warn of', async () => {
    const { messages } = await EpubCheck.validate(bytes, { includeInfo: true });
    expect(messages).toEqual([]);
  });

  test('the same report gives the same bytes', () => {
    expect(Buffer.compare(epubOf(source), bytes)).toBe(0);
  });

  test('in reading order it has the report’s paragraphs, to the character', () => {
    expect(paragraphsIn(epub)).toEqual(
      ownOf(source.report.paragraphs).map(({ id, text }) => [id, text]),
    );
  });

  test('every note is called once, leads back, and is in the list at the end', () => {
    const calls = epub.links.filter(({ role }) => role === 'doc-noteref');
    expect(calls.map(({ text }) => text)).toEqual(notes.map(({ number }) => `${number}`));
    for (const { from, to, text } of calls) {
      const [file] = from.split('#');
      expect([from, to]).toEqual([`${file}#call-${text}`, `${file}#note-${text}`]);
      const ways = epub.links.filter((link) => link.to === from);
      const back = ways.filter(({ role }) => role === 'doc-backlink');
      expect(back.map((link) => link.text)).toEqual([text]);
      // The list has all places; the first of them is where the number stands.
      expect(ways.length).toBe(2);
    }
  });

  test('each note says what the entry says: how sure it is, and what is open', () => {
    for (const { number, head, grade, meaning, remark, isOpen: open, id } of notes) {
      const place = (name: string) =>
        [...epub.texts].find(([key]) => key.endsWith(`#${name}`))?.[1];
      const aside = place(`note-${number}`) ?? '';
      for (const words of [head, grade, meaning, remark ?? '']) expect(aside).toContain(words);
      expect(place(`entry-${number}`)).toContain(`${grade}`);
      const term = source.termById.get(id);
      expect(open).toBe(term && isOpen(term));
      if (open) expect(aside).toContain(`可靠程度：${grade}。${term?.note}`);
    }
  });

  test('an address leads out of the book only where an entry, or the site, has it', () => {
    const known = new Set([
      ...notes.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])),
      ...[source.site.corrections.url ?? [], source.site.address ?? []].flat(),
    ]);
    const out = epub.links.map(({ to }) => to).filter((to) => /^\w+:/.test(to));
    expect(
      out.filter((to) => !known.has(to) && !to.startsWith(source.site.address ?? '-')),
    ).toEqual([]);
  });
}
