import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FULL, library } from '../../src/e2e/fixture.ts';
import { loadReport } from '../../src/report/load.ts';
import { foldersIn } from '../../src/report/read.ts';
import type { Report } from '../../src/report/report.ts';
import { verifyReport } from '../../src/source/verify.ts';
import { addReport, type Text } from '../corpus.ts';
import { amend } from './amend.ts';
import { MOST, madeUpReports } from './made-up.ts';

const make = madeUpReports(FULL, library.names);
/** Ids and kinds of the paragraphs below the title block, in order. */
const placesOf = ({ paragraphs }: Report) =>
  paragraphs.filter(({ kind }) => kind !== 'title').map(({ id, kind }) => `${id} ${kind}`);
const root = mkdtempSync(path.join(tmpdir(), 'zhudu-made-up-'));
afterAll(() => rmSync(root, { recursive: true }));

test('each has its own place and year, from the whole country’s down to a county’s', () => {
  const made = Array.from({ length: MOST }, (_, number) => make(number));
  expect(new Set(made.map(({ id }) => id)).size).toBe(MOST);
  expect(new Set(made.map(({ places, year }) => `${places.join('/')} ${year}`)).size).toBe(MOST);
  expect(new Set(made.map(({ places }) => places.length))).toEqual(new Set([1, 2, 3]));
  expect(() => make(MOST)).toThrow();
});

test('the same number gives the same report, another one other words', () => {
  const again = madeUpReports(FULL, library.names);
  expect(again(7)).toEqual(make(7));
  const sentences = (number: number) => new Set(make(number).text.split(/(?<=。)/));
  expect(sentences(7).isSubsetOf(sentences(8))).toBe(false);
});

test('they are imported, paragraph by paragraph as the one they are made from; one is changed', async () => {
  cpSync('src/fixtures/library/content', path.join(root, 'content'), { recursive: true });
  for (const number of [0, 1, 12]) {
    const { id, text, places, year } = make(number);
    const source: Text = { file: id, source: Buffer.from(text), id, places, year };
    expect(await addReport(path.join(root, 'content'), source)).toBeNull();
  }
  expect(amend(path.join(root, 'content/reports', make(1).id))).toBe(true);
  const folders = foldersIn(root, 'content/reports').filter((folder) => folder.includes('/place-'));
  const reports = folders.map((folder) => loadReport(root, folder));
  expect(reports).toHaveLength(3);
  for (const { report, source } of reports) {
    expect(placesOf(report)).toEqual(placesOf(FULL));
    expect(verifyReport({ ...report, sourceBytes: source })).toEqual([]);
    const text = report.paragraphs.map((paragraph) => paragraph.text).join('');
    expect(text.includes('这是后来补上的话。')).toBe(report.id === make(1).id);
    expect(text).not.toContain('云岭机械');
  }
});
