/** The data that reports are taken along as: held to its schemas, to the standards, and to the text. */
import { describe, expect, test } from 'vitest';
import { describeReportData, describeSiteData, faultsIn } from '../../e2e/checks/data-files.ts';
import { exportsFor } from '../exports.ts';
import { exportSourcesOf } from '../testing.ts';
import { DATASETS } from './datasets.ts';
import { siteFiles } from './site-files.ts';
import { filesOf, read, siteSourceOf, withoutAddress } from './testing.ts';

const ROOT = 'src/fixtures/library';
const sources = exportSourcesOf(ROOT);
const siteSource = siteSourceOf(ROOT);
const ofSite = siteFiles(siteSource);

describe.each(sources.map((source) => [source.report.id, source] as const))('%s', (_, source) =>
  describeReportData(source),
);
describeSiteData(siteSource);

test('every file that a set of data names is there', () => {
  const full = sources.find(({ report }) => report.id === 'yunxi-2024');
  if (!full) throw new Error('no such report');
  const made = { report: exportsFor(full).map(({ file }) => file), site: [...ofSite.keys()] };
  for (const { of, file, also } of Object.values(DATASETS)) {
    expect(made[of]).toEqual(expect.arrayContaining([file, ...also]));
  }
});

test('a grade says what its sources are: a mirror proves less', () => {
  const rows = read(ofSite, 'data/glossary.csv') as Record<string, string>[];
  const mirrored = rows.find((row) => row['编号'] === 'qian-ren-zhu-qi');
  expect(mirrored?.['可靠程度']).toBe('有出处（转载）');
});

test('a schema refuses what it does not know', () => {
  const data = read(ofSite, 'data/glossary.json');
  data.terms[0].colour = 'red';
  expect(faultsIn('glossary', data)).not.toBeNull();
});

test('what has no address is named so that nobody takes it for one', () => {
  const text =
    siteFiles({ ...siteSource, site: withoutAddress(siteSource.site) }).get(
      'data/glossary.jsonld',
    ) ?? '';
  const ids = [...text.matchAll(/"@id":"([^"]*)"/g)].map(([, id = '']) => id);
  const own = ids.filter((id) => !/^(https:\/\/schema\.org|skos:|dct:)/.test(id));
  expect(own.length).toBeGreaterThan(40);
  expect(own.filter((id) => !id.startsWith('urn:zhudu:term:'))).toEqual([]);
});

test('what a report’s own notes explain is that report’s data, and not the glossary’s', async () => {
  const source = sources.find(({ report }) => report.id === 'qingshan-2021');
  if (!source) throw new Error('no such report');
  const { terms } = read(await filesOf(source), 'terms.json');
  const own = terms.filter((term: { own?: object }) => term.own);
  expect(own.length).toBeGreaterThan(2);
  const known = new Set(siteSource.terms.map(({ id }) => id));
  expect(own.filter(({ id }: { id: string }) => known.has(id))).toEqual([]);
});
