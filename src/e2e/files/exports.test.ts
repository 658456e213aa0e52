/** The files that reports are taken along as, as they lie in the built site. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { savedName, sizeText } from '../../exports/download-row.ts';
import { exportsFor } from '../../exports/exports.ts';
import { LATER } from '../../exports/later.ts';
import { exportSourcesOf } from '../../exports/testing.ts';
import { sha256Of } from '../../model/version.ts';
import { PACK } from '../../publish/pack.ts';
import { targetFile } from '../../site/address.ts';
import { downloadUrl, reportUrl, urlOf } from '../../site/urls.ts';
import { FIXTURE_ROOT, FIXTURE_SITE } from '../fixture-site.ts';

const bytesOf = (file: string) => readFileSync(path.join(FIXTURE_SITE, file));
const treeOf = (url: string) => fromHtml(bytesOf(url.slice(1)).toString());

function all(tree: Root | Element, is: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (is(element)) found.push(element);
  });
  return found;
}

/** A file that a page offers. */
function offerOf(page: string, row: Element) {
  const [link] = all(row, ({ tagName }) => tagName === 'a');
  const [size] = all(row, ({ tagName }) => tagName === 'span');
  const [sum] = all(row, ({ tagName }) => tagName === 'code');
  return {
    name: link && textOf(link),
    saveAs: link?.properties['download'],
    file: targetFile(page, String(link?.properties['href'])),
    size: size && textOf(size),
    sha256: sum && textOf(sum),
  };
}

describe.each(exportSourcesOf(FIXTURE_ROOT).map((source) => [source.report.id, source] as const))(
  '%s',
  (_, source) => {
    const { report } = source;
    const page = urlOf('downloads', report);
    const rows = all(treeOf(page), ({ properties }) => 'dataDownload' in properties);
    const offered = rows.map((row) => offerOf(page.slice(1), row));
    const made = exportsFor(source);

    test('every file is offered by its name, with its own size and sum', () => {
      const later = LATER.filter(({ file }) =>
        rows.some(({ properties }) => properties['dataDownload'] === file),
      ).map((one) => ({ ...one, path: one.path.replace('<report>', report.id) }));
      const files = [
        ...later,
        ...made.map((one) => ({ ...one, path: downloadUrl(report, one.file).slice(1) })),
      ].map((one) => {
        const bytes = bytesOf(one.path);
        return {
          name: one.name,
          // The site is no report's.
          saveAs: one.file === PACK ? `${source.site.name}.zip` : savedName(report.title, one),
          file: one.path,
          size: sizeText(bytes.length),
          sha256: sha256Of(bytes),
        };
      });
      const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1);
      expect(offered.toSorted(byFile)).toEqual(files.toSorted(byFile));
    });

    test('nothing lies among the files that is not offered', () => {
      const folder = path.posix.dirname(downloadUrl(report, '-').slice(1));
      const lie = readdirSync(path.join(FIXTURE_SITE, folder)).map((file) => `${folder}/${file}`);
      const known = new Set(offered.map(({ file }) => file));
      expect(lie.filter((file) => !known.has(file))).toEqual([]);
    });

    test('the cover leads to them', () => {
      const cover = reportUrl(report);
      const links = all(treeOf(cover), ({ tagName }) => tagName === 'a').map(({ properties }) =>
        targetFile(cover.slice(1), String(properties['href'])),
      );
      expect(links).toContain(page.slice(1));
    });

    test.each(made.map((one) => [one.file, one] as const))(
      '%s: this process makes the same bytes as the build',
      async (_, one) => {
        const bytes = await one.make(source);
        expect(sha256Of(bytes)).toBe(sha256Of(bytesOf(downloadUrl(report, one.file).slice(1))));
      },
    );
  },
);
