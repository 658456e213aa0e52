/** What no report uses is told by name; what is used is not. */
import { expect, test } from 'vitest';
import { CORRECTED, FULL, library } from '../e2e/fixture.ts';
import type { Term } from '../model/term.ts';
import { queriesOf } from './queries.ts';
import { unusedLine } from './remarks.ts';
import type { Library } from './whole.ts';

/** The fixture library with something else. */
function unused(change: Partial<Library> = {}) {
  const all = { ...library, ...change };
  return queriesOf({
    ...all,
    termById: new Map(all.terms.map((term) => [term.id, term])),
  }).unused();
}
const changed = (id: string, change: Partial<Term>) =>
  library.terms.map((term) => (term.id === id ? { ...term, ...change } : term));
const told = (found: ReturnType<typeof unused>) =>
  found.others.map(({ file, what }) => `${file}：${what}`);

test('all of the fixture library is used', () => {
  expect(unused()).toEqual({ terms: [], names: [], others: [] });
  expect(unusedLine(unused())).toBe('');
});

test('an entry of another place, year or report is told, once', () => {
  const elsewhere = { place: '临江省/某市/云溪县' };
  const ids = (found: ReturnType<typeof unused>) => found.terms.map(({ id }) => id);
  expect(ids(unused({ terms: changed('san-qing-san-jian', elsewhere) }))).toEqual([
    'san-qing-san-jian',
  ]);
  expect(ids(unused({ terms: changed('liu-wen', { years: [2021] }) }))).toEqual(['liu-wen']);
  const found = unused({ reports: [FULL] });
  expect(ids(found)).toContain('yi-hu-liang-yi');
  expect(ids(found)).not.toContain('yi-xi-liang-an');
  expect(found.names.map(({ id }) => id)).toContain('医院-区人民医院-澄江省-明州市-柳塘区');
  expect(told(found).filter((line) => line.includes('yi-hu-liang-yi'))).toEqual([]);
});

test('a form that no report has is told with its entry', () => {
  const terms = changed('san-qing-san-jian', { also: ['四清四建'] });
  expect(told(unused({ terms }))).toEqual([
    'content/glossary/san-qing-san-jian.yaml：没有一份报告里有“四清四建”',
  ]);
});

test('a form that stands only within longer ones is told with these', () => {
  const terms = changed('gdp', { also: ['地区生产总值', '生产总值'] });
  expect(told(unused({ terms }))).toEqual([
    'content/glossary/gdp.yaml：“生产总值”没有一处会标出来：它只出现在“地区生产总值”（content/glossary/gdp.yaml）里',
  ]);
});

test('a form is not told of where one report covers it and another marks it', () => {
  // 地区生产总值 stands in liutang-2022 alone; of the two entries the longer covers the other there.
  const terms = changed('gdp', { also: ['地区生产总值', '生产总值'] });
  const text = { ...FULL.paragraphs[0], id: '0-9', text: '生产总值' };
  const marked = { ...FULL, id: 'marked', paragraphs: [text] } as typeof FULL;
  expect(told(unused({ terms, reports: [marked, CORRECTED, FULL] }))).toEqual([]);
});

test('forms and contexts of names, and words that are declared to be none', () => {
  const names = library.names.map((name) =>
    name.id === '山水-云溪'
      ? { ...name, also: ['云溪汊', '项目建设'], within: { ...name.within, 云溪: ['云溪之滨'] } }
      : name,
  );
  const lines = told(
    unused({ names, notNames: [{ file: 'content/names/x.yaml', words: ['网红街'] }] }),
  );
  expect(lines.map((line) => line.split('：').slice(1).join('：'))).toEqual([
    '“云溪”：没有一份报告里有“云溪”',
    '“云溪”：没有一份报告里有“云溪汊”',
    '“云溪”：没有一份报告里有语境“云溪之滨”',
    'notNames：没有一份报告里有“网红街”',
  ]);
});

test('a quote of a report that is not there is told, not refused', () => {
  const quotes = [{ paragraph: 'elsewhere-2020/1.1-1', text: '三农' }];
  expect(told(unused({ terms: changed('san-nong', { quotes }) }))).toEqual([
    'content/glossary/san-nong.yaml：引文的报告 elsewhere-2020 不在库里，没有核对',
  ]);
});

test('the end of a build counts what is unused', () => {
  const line = unusedLine(unused({ reports: [] }));
  expect(line).toContain(`词条 ${library.terms.length} 条，名称 ${library.names.length} 个`);
});
