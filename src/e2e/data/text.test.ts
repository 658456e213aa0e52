/** The official text of the real reports, as it stands in the pages of `dist/` (C1). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { decode } from '../../formats/decode.ts';
import { loadLibrary } from '../../library/whole.ts';
import { pagesOf } from '../../report/pages.ts';
import type { Report } from '../../report/report.ts';
import { pageUrl, urlOf } from '../../site/urls.ts';
import { paragraphsOf } from '../../source/repair.ts';

/** Ids and texts of the paragraphs on a page of `dist/`, in order. */
function paragraphsOn(url: string): { id: string; text: string }[] {
  const found: { id: string; text: string }[] = [];
  visit(fromHtml(readFileSync(path.join('dist', url), 'utf8')), 'element', (element) => {
    const id = element.properties['dataParagraph'];
    if (typeof id === 'string') found.push({ id, text: textOf(element) });
  });
  return found;
}

/** The source as it was received. */
function received({ id }: Report): string {
  const file = path.join('content', 'reports', id, 'source.txt');
  return decode(readFileSync(file), file).text;
}

describe.each(loadLibrary('.').reports.map((report) => [report.id, report] as const))(
  '%s',
  (_, report) => {
    /** A text of the source with the declared corrections. */
    const corrected = (id: string, text: string) =>
      report.errata
        .filter(({ paragraph }) => paragraph === id)
        .reduce((words, { before, after }) => words.replace(before, after), text);
    const ids = report.paragraphs.map(({ id }) => id);
    const source = paragraphsOf(received(report), report.source.layout).paragraphs;

    test('joined paragraphs of the chapters are the source after the named repairs', () => {
      const found = pagesOf(report).flatMap((page) => paragraphsOn(pageUrl(report, page)));
      expect(found).toEqual(
        source.map((text, at) => ({ id: ids[at], text: corrected(ids[at] ?? '', text) })),
      );
    });

    test('the whole-report page holds every paragraph once, with the ids of the chapters', () => {
      const found = paragraphsOn(urlOf('full', report));
      expect(found.map(({ id }) => id)).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
      expect(found.map(({ id, text }) => [id, text])).toEqual(
        source.map((text, at) => [ids[at], corrected(ids[at] ?? '', text)]),
      );
    });

    test('nothing but white space and declared errata differs from the source as received', () => {
      const bare = (text: string) => text.replace(/\s/g, '');
      const found = paragraphsOn(urlOf('full', report)).map(({ text }) => text);
      const expected = report.errata.reduce(
        (text, { before, after }) => text.replace(bare(before), bare(after)),
        bare(received(report)),
      );
      expect(bare(found.join(''))).toBe(expected);
    });
  },
);
