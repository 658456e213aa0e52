/** The data of a built site: the files are there, what they mean stands on the pages, and the pages say the same. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { Annotation } from '../../exports/data/annotation-shape.ts';
import { termIri } from '../../exports/data/identifiers.ts';
import { siteFiles } from '../../exports/data/site-files.ts';
import { siteSourceOf, statementsOf, wordsMeant } from '../../exports/data/testing.ts';
import { filesIn } from '../../site/files.ts';

/** Where the pages stand in these tests: linked data on a page is written from there. */
const ANYWHERE = 'https://site.example/';
const SAMPLES = 'src/exports/data/samples';
const RE_BLOCK = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g;

/**
 * @param folder of the built site
 * @param root folder that holds the `content/` that it was built from
 */
export function describeOpenData(folder: string, root: string): void {
  const source = siteSourceOf(root);
  const files = filesIn(folder);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

  test('the data of the site is there, and nothing else is beside it', () => {
    const made = siteFiles(source);
    expect(files.filter((file) => file.startsWith('data/'))).toEqual([...made.keys()].sort());
    for (const [file, text] of made) expect([file, read(file) === text]).toEqual([file, true]);
  });

  test('every annotation means words that stand on its page, in its paragraph', () => {
    const { address } = source.site;
    for (const { id } of source.reports) {
      const { items } = JSON.parse(read(`${id}/downloads/annotations.jsonld`));
      const pages = new Map<string, ReadonlyMap<string, string>>();
      const pageOf = (iri: string): string =>
        address === undefined
          ? iri.replace(/^urn:zhudu:report:([^:]+):(.*)$/, '$1/$2.html')
          : iri.slice(address.length);
      for (const item of items as Annotation[]) {
        const page = pageOf(item.target.source);
        const texts = pages.get(page) ?? paragraphsOf(read(page));
        pages.set(page, texts);
        const { quoted, counted } = wordsMeant(item, (fragment) => texts.get(fragment) ?? '');
        expect(quoted).toBe(counted);
      }
      expect(pages.size).toBeGreaterThan(1);
    }
  });

  test('the samples stand on the page as they are run, their parts told apart', () => {
    const shown: string[] = [];
    visit(fromHtml(read('data.html')), 'element', (element: Element) => {
      if (element.tagName === 'pre') shown.push(textOf(element));
    });
    const samples = readdirSync(SAMPLES).map((file) => readFileSync(`${SAMPLES}/${file}`, 'utf8'));
    expect(shown.toSorted()).toEqual(samples.map((text) => text.trimEnd()).sort());
    expect(read('data.html')).toContain('<span class="keyword">import</span>');
  });

  test('linked data on pages is such, and calls terms what the file calls them', async () => {
    const blocks = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((page) =>
        [...read(page).matchAll(RE_BLOCK)].map(([, json = '']) => ({ page, json })),
      );
    const statements = await Promise.all(
      blocks.map(({ page, json }) => statementsOf(JSON.parse(json), ANYWHERE + page)),
    );
    const ids = new Set(
      statements
        .flat()
        .filter((one) => one.endsWith('<https://schema.org/DefinedTerm> .'))
        .map((one) => one.split(' ')[0]),
    );
    const pages = files.filter((file) => /^glossary\/(?!index).*\.html$/.test(file));
    expect(blocks.map(({ page }) => page)).toEqual([...pages, 'glossary/index.html'].sort());
    const known = source.terms.map(({ id }) => `<${termIri({ address: ANYWHERE }, id)}>`);
    expect(known.filter((id) => !ids.has(id))).toEqual(pages.length > 0 ? [] : known);
  });
}

/** The texts of a page's paragraphs, by their ids. */
function paragraphsOf(html: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  visit(fromHtml(html), 'element', (element: Element) => {
    const { id, dataParagraph } = element.properties;
    if (typeof id === 'string' && dataParagraph !== undefined) texts.set(id, textOf(element));
  });
  return texts;
}
