/** The samples of the page of the data do what they say. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOpen } from '../../model/term.ts';
import { exportSourcesOf } from '../testing.ts';
import { DATA_EXPORTS } from './exports.ts';
import { siteFiles } from './site-files.ts';
import { siteSourceOf } from './testing.ts';

const ROOT = 'src/fixtures/library';
const SAMPLES = path.resolve('src/exports/data/samples');
const siteSource = siteSourceOf(ROOT);
const source = exportSourcesOf(ROOT).find(({ report }) => report.id === 'yunxi-2024');
if (!source) throw new Error('no such report');
const { report, summary, termById, match } = source;

/** All files side by side, as one who downloads them has them. */
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
  const put = (file: string, content: string | Uint8Array) =>
    writeFileSync(path.join(folder, path.basename(file)), content);
  for (const [file, text] of siteFiles(siteSource)) put(file, text);
  for (const { file, make } of DATA_EXPORTS) put(file, await make(source));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lines(command: string, sample: string): string[] {
  const said = execFileSync(command, [path.join(SAMPLES, sample)], { cwd: folder });
  return said.toString().trimEnd().split('\n');
}

test('doubts.mjs lists what is in doubt or was not found', () => {
  const open = [...termById.values()].filter((term) => summary.terms[term.id] && isOpen(term));
  const [head, ...listed] = lines(process.execPath, 'doubts.mjs');
  expect(head).toBe(`${report.title}：${open.length} 个`);
  expect(listed).toHaveLength(open.length);
  expect(listed).toContainEqual(expect.stringMatching(/^事心双解（未查到，一（四）第4段）./));
});

test('anchors.mjs finds the words of every annotation', () => {
  const words = report.paragraphs.flatMap(({ id, text }) =>
    match(text).map(({ start, end }) => [`p${id}`, text.slice(start, end)]),
  );
  const found = lines(process.execPath, 'anchors.mjs').map((line) => line.split('\t'));
  expect(found.map(([place, own]) => [place, own])).toEqual(words);
});

test('count.sh counts what the text has', () => {
  const isWord = (text: string) => text.includes('高质量发展');
  const [count, ...at] = lines('sh', 'count.sh').map(Number);
  const texts = report.paragraphs.map(({ text }) => text);
  expect(count).toBe(texts.join('\n').split('高质量发展').length - 1);
  expect(at).toEqual(texts.flatMap((text, i) => (isWord(text) ? [i + 1] : [])));
  expect(count).toBeGreaterThan(0);
});

test('levels.sql counts the entries of each level', () => {
  const [, imported = '', query = ''] =
    /^\.import --csv (\S+) glossary$\s*([\s\S]*)/m.exec(
      readFileSync(path.join(SAMPLES, 'levels.sql'), 'utf8'),
    ) ?? [];
  const rows: string[][] = parse(readFileSync(path.join(folder, imported)), { bom: true });
  const [columns = [], ...values] = rows;
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE TABLE glossary (${columns.map((name) => `"${name}" TEXT`).join()})`);
  const insert = database.prepare(`INSERT INTO glossary VALUES (${columns.map(() => '?').join()})`);
  for (const row of values) insert.run(...row);
  const counted = database.prepare(query).all();
  const { terms } = siteSource;
  const national = terms.filter(({ level }) => level === '国家');
  expect(counted[0]).toEqual({
    层级: '国家',
    条数: national.length,
    有出处: national.filter(({ grade }) => grade === '有出处').length,
  });
  expect(counted.reduce((sum, row) => sum + Number(row['条数']), 0)).toBe(terms.length);
});
