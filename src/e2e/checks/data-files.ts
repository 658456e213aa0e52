/** Tests that hold of the data of any library: of the fixture's, and of the real one. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Annotation } from '../../exports/data/annotation-shape.ts';
import { DATASETS, type DatasetName, schemaOf } from '../../exports/data/datasets.ts';
import { termIri } from '../../exports/data/identifiers.ts';
import { type SiteSource, siteFiles } from '../../exports/data/site-files.ts';
import {
  filesOf,
  read,
  statementsOf,
  withoutAddress,
  wordsMeant,
} from '../../exports/data/testing.ts';
import type { ExportSource } from '../../exports/export.ts';
import { ownOf, paragraphAnchor } from '../../model/paragraph.ts';
import { isOpen } from '../../model/term.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false });
const schemas = new Map(
  (Object.keys(DATASETS) as DatasetName[]).map((name) => [name, ajv.compile(schemaOf(name))]),
);

/** What a schema refuses of some data; null where nothing. */
export function faultsIn(name: DatasetName, data: unknown): unknown {
  const isValid = schemas.get(name);
  return isValid?.(data) ? null : isValid?.errors;
}

/** A place that a term is marked at. */
type Mark = { paragraph: string; start: number; end: number };

/** All that is said of the glossary in linked data, without the vocabularies' addresses. */
const VOCABULARY = [
  ...['alternateName', 'altLabel', 'coverage', 'date', 'definition', 'description'],
  ...['hasDefinedTerm', 'inLanguage', 'inScheme', 'isPartOf', 'name'],
  ...['notation', 'prefLabel', 'publisher', 'related', 'rights', 'scopeNote', 'source'],
  ...['termCode', 'type', 'url'],
].sort();
const RE_NAMESPACE =
  /^<https?:\/\/(?:schema\.org\/|purl\.org\/dc\/terms\/|www\.w3\.org\/(?:2004\/02\/skos\/core|1999\/02\/22-rdf-syntax-ns)#)|>$/g;

const RE_FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** What holds of the data of any report. */
export function describeReportData(source: ExportSource): void {
  const { report, match } = source;
  const texts = new Map(report.paragraphs.map(({ id, text }) => [paragraphAnchor(id), text]));

  test('every file is as its schema says, on a site with an address and on one without', async () => {
    for (const one of [source, { ...source, site: withoutAddress(source.site) }]) {
      const files = await filesOf(one);
      for (const [name, { of, file }] of Object.entries(DATASETS)) {
        const data = of === 'report' && files.has(file) ? read(files, file) : null;
        if (data) expect([name, faultsIn(name as DatasetName, data)]).toEqual([name, null]);
      }
      expect(files.has('figures.json')).toBe(report.desk !== null);
    }
  });

  test('the text is the report’s, to the character, as lines and as data', async () => {
    const files = await filesOf(source);
    const own = ownOf(report.paragraphs).map(({ text }) => text);
    expect(files.get('text.txt')).toBe(own.map((text) => `${text}\n`).join(''));
    const { paragraphs } = read(files, 'text.json');
    expect(paragraphs.map(({ text }: { text: string }) => text)).toEqual(own);
  });

  test('every annotation means its words, once, whichever way one looks for them', async () => {
    const files = await filesOf(source);
    const { items, partOf } = read(files, 'annotations.jsonld');
    const marked = ownOf(report.paragraphs).flatMap(({ text }) =>
      match(text).map(({ start, end }) => text.slice(start, end)),
    );
    const meant = (items as Annotation[]).map((one) =>
      wordsMeant(one, (id) => texts.get(id) ?? ''),
    );
    expect(meant.map(({ quoted }) => quoted)).toEqual(marked);
    expect(meant.map(({ counted }) => counted)).toEqual(marked);
    expect(marked.length).toBeGreaterThan(0);
    expect(partOf.total).toBe(marked.length);
    expect(new Set(items.map(({ id }: Annotation) => id)).size).toBe(marked.length);
  });

  test('the annotations are linked data of which nothing is lost', async () => {
    for (const one of [source, { ...source, site: withoutAddress(source.site) }]) {
      const data = read(await filesOf(one), 'annotations.jsonld');
      const statements = await statementsOf(data);
      const said = (predicate: string) =>
        statements.filter((statement) => statement.includes(`/ns/oa#${predicate}> `)).length;
      expect(said('exact')).toBe(data.items.length);
      expect(said('start')).toBe(data.items.length);
      expect(said('hasBody')).toBe(data.items.length * 2);
    }
  });

  test('terms are marked on their words, and their doubts go with them', async () => {
    const files = await filesOf(source);
    const { terms } = read(files, 'terms.json');
    const marks = terms.flatMap(({ marks }: { marks: Mark[] }) => marks);
    const words = marks.map(({ paragraph, start, end }: Mark) =>
      [...(texts.get(paragraphAnchor(paragraph)) ?? '')].slice(start, end).join(''),
    );
    const marked = ownOf(report.paragraphs).flatMap(({ text }) =>
      match(text).flatMap(({ start, end, isReference }) =>
        isReference ? [] : text.slice(start, end),
      ),
    );
    expect(words.sort()).toEqual(marked.sort());
    const { items } = read(files, 'annotations.jsonld');
    for (const { id, count, marks, grade, note } of terms) {
      expect([id, marks.length <= count]).toEqual([id, true]);
      if (!isOpen({ grade })) continue;
      expect([id, note]).toEqual([id, expect.any(String)]);
      const said = (items as Annotation[])
        .filter(({ body: [term] }) => term.source === termIri(source.site, id))
        .map(({ body: [, text] }) => text.value);
      expect(said).toEqual(marks.map(() => expect.stringContaining(`，${grade}）`)));
    }
  });

  test('figures are numbers that the report writes, and say which words', async () => {
    if (!report.desk) return;
    const files = await filesOf(source);
    const { figures } = read(files, 'figures.json');
    const known = new Map(report.desk.figures.figures.map((figure) => [figure.id, figure]));
    expect(figures).toHaveLength(known.size);
    for (const { id, paragraph, words, value } of figures) {
      expect([id, value === undefined ? undefined : String(value)]).toEqual([
        id,
        known.get(id)?.value,
      ]);
      expect(texts.get(paragraphAnchor(paragraph))).toContain(words);
    }
    const ids = new Set(figures.map(({ id }: { id: string }) => id));
    const { rows } = read(files, 'ledger.json');
    const { commitments } = read(files, 'commitments.json');
    const named = [
      ...rows.flatMap(({ results, targets }: Record<string, { figure?: string }[]>) =>
        [...(results ?? []), ...(targets ?? [])].flatMap(({ figure }) => figure ?? []),
      ),
      ...commitments.flatMap(({ figures }: { figures: string[] }) => figures),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect([rows.length > 10, commitments.length > 10]).toEqual([true, true]);
  });

  test('its names are a table without a formula, every row with its report', async () => {
    const files = await filesOf(source);
    expect(files.has('names.csv')).toBe(source.names.length > 0);
    if (!files.has('names.csv')) return;
    const rows = read(files, 'names.csv') as Record<string, string>[];
    expect(rows.map((row) => row['编号'])).toEqual(
      read(files, 'names.json').names.map(({ id }: { id: string }) => id),
    );
    for (const row of rows) expect(row['第一处']).toContain(report.title);
    expect(rows.flatMap(Object.values).filter((cell) => RE_FORMULA.test(cell))).toEqual([]);
  });
}

/** What holds of the data of any site. */
export function describeSiteData(siteSource: SiteSource): void {
  const ofSite = siteFiles(siteSource);
  const without = { ...siteSource, site: withoutAddress(siteSource.site) };

  test('the site’s data is as its schemas say, and so are these', () => {
    for (const files of [ofSite, siteFiles(without)]) {
      for (const [name, { of, file }] of Object.entries(DATASETS)) {
        if (of === 'site') expect(faultsIn(name as DatasetName, read(files, file))).toBeNull();
        expect(ajv.validateSchema(read(files, `data/schemas/${name}.json`))).toBe(true);
      }
    }
    const { terms } = read(ofSite, 'data/glossary.json');
    expect(terms).toHaveLength(siteSource.terms.length);
  });

  test('the glossary is linked data of which nothing is lost, told apart by its grades', async () => {
    for (const files of [ofSite, siteFiles(without)]) {
      const statements = await statementsOf(read(files, 'data/glossary.jsonld'));
      const said = (words: string) => statements.filter((one) => one.includes(words));
      const concept =
        '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept>';
      expect(said(concept)).toHaveLength(siteSource.terms.length);
      const grades = said('core#scopeNote> "可靠程度：');
      expect(grades).toHaveLength(siteSource.terms.length);
      const isUnknown = siteSource.terms.filter(({ grade }) => grade === '未查到');
      expect(grades.filter((one) => one.includes('"可靠程度：未查到。'))).toHaveLength(
        isUnknown.length,
      );
      const parts = statements.map((one) => one.split(' '));
      const used = new Set(parts.map(([, predicate = '']) => predicate.replace(RE_NAMESPACE, '')));
      expect([...used].sort()).toEqual(VOCABULARY);
      const concepts = new Set(said(concept).map((one) => one.split(' ')[0]));
      const links = parts.filter(([, predicate = '']) => /related>|isPartOf>/.test(predicate));
      expect(links.filter(([, , object]) => !concepts.has(object))).toEqual([]);
    }
  });

  test('the glossary is a table without a formula, a sense a row', () => {
    const rows = read(ofSite, 'data/glossary.csv') as Record<string, string>[];
    expect(rows.map((row) => row['编号'])).toEqual(siteSource.terms.map(({ id }) => id));
    expect(rows.map((row) => row['意思'])).toEqual(siteSource.terms.map(({ meaning }) => meaning));
    expect(rows.flatMap(Object.values).filter((cell) => RE_FORMULA.test(cell))).toEqual([]);
  });
}
