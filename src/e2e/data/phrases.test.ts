/** The set phrases of Pingqiao's report: themes that are worth learning from, wording without figures and names. */
import { expect, test } from 'vitest';
import { loadLibrary } from '../../library/whole.ts';

const library = loadLibrary('.');
const { phrases } = library.reports.find(({ id }) => id === 'pingqiao-2023') ?? {};
if (!phrases) throw new Error('Pingqiao 2023 has no phrases');
const all = phrases.themes.flatMap((theme) => theme.phrases);

test('each theme has five phrases at least and fifteen at most', () => {
  expect(phrases.themes.length).toBeGreaterThanOrEqual(20);
  const sizes = phrases.themes.map((theme) => [theme.theme, theme.phrases.length] as const);
  expect(sizes.filter(([, size]) => size < 5 || size > 15)).toEqual([]);
});

/** Kinds of names that are the place's own; programmes, offices and persons stand in set phrases, too. */
const OWN = new Set([
  '企业',
  '项目',
  '园区',
  '道路交通',
  '地方',
  '学校',
  '医院',
  '山水',
  '景区公园',
  '特产',
]);

test('phrases are wording: neither figures nor names of the place stand in them', () => {
  expect(all.filter(({ words }) => /\d/.test(words))).toEqual([]);
  const names = library.names
    .filter(({ kind }) => OWN.has(kind))
    .flatMap(({ name, also }) => [name, ...also]);
  const named = all.filter(({ words }) => names.some((name) => words.includes(name)));
  expect(named).toEqual([]);
  expect(all.filter(({ words }) => /平桥|信阳/.test(words))).toEqual([]);
});

test('no phrase is long enough to be a passage, or begins or ends with a mark', () => {
  expect(all.filter(({ words }) => [...words].length > 40)).toEqual([]);
  expect(all.filter(({ words }) => /^[，、；。]|[，、；。：]$/.test(words))).toEqual([]);
});
