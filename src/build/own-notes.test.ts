/** What a report's own notes change in a library: its own pages and the library's, and no other report's. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keysOf } from './keys.ts';
import { prepare } from './prepare.ts';
import { openStores } from './stores.ts';

const NOTES = 'content/reports/qingshan-2021/notes.yaml';
const root = mkdtempSync(path.join(tmpdir(), 'zhudu-'));
cpSync('src/fixtures/library/content', path.join(root, 'content'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Keys of the pages of each report, and of the library's. */
function keys(): Map<string, string> {
  const ready = prepare(root, openStores(path.join(root, 'stores')));
  const { pages, library } = keysOf(ready);
  const own = ready.reports.map((report) => [report.summary.id, pages(report)] as const);
  return new Map([...own, ['', library]]);
}

/** Whose pages are made anew when a file has another text. */
function changedBy(file: string, change: (text: string) => string): string[] {
  const before = keys();
  const text = readFileSync(path.join(root, file), 'utf8');
  writeFileSync(path.join(root, file), change(text));
  const after = keys();
  writeFileSync(path.join(root, file), text);
  return [...after].flatMap(([id, key]) => (before.get(id) === key ? [] : id)).sort();
}

test('a note is of its report, and the library lists it', () => {
  const more = (text: string) =>
    text.replace('term: 码上办', 'term: 码上办\n    gloss: 扫码就办。');
  expect(changedBy(NOTES, more)).toEqual(['', 'qingshan-2021']);
});

test('an entry of the glossary that gets the words of a note, of whatever place, takes its sense', () => {
  const elsewhere = 'content/glossary/gui-yan-ji-hua.yaml';
  const also = (text: string) => `${text}\nalso: [码上办]\n`;
  expect(changedBy(elsewhere, also)).toContain('qingshan-2021');
  const other = (text: string) => `${text}\nalso: [码上看]\n`;
  expect(changedBy(elsewhere, other)).not.toContain('qingshan-2021');
});
