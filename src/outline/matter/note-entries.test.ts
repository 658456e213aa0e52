/** What import writes for the notes of a report: the forms of the text for what they explain. */
import { expect, test } from 'vitest';
import type { Paragraph } from '../../model/paragraph.ts';
import { noteEntries } from './note-entries.ts';

/** A report of one paragraph with these notes, a line each. */
function report(body: string, ...notes: string[]): Paragraph[] {
  const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'text', text, lead: 0 });
  return [
    paragraph('1.0-1', body),
    ...notes.map((text, at) => paragraph(`n-${at + 1}`, text)),
    paragraph('b-1', '相关阅读：“云上工匠”评选开始。'),
  ];
}

test.each<[what: string, body: string, note: string, entry: object]>([
  ['as the note has it', '实施青苗计划。', '1.青苗计划：指……', { term: '青苗计划' }],
  [
    'without the quotation marks around all',
    '稳步治理“空心村”[1]。',
    '【1】“空心村”：指……',
    { term: '空心村' },
  ],
  [
    'with those within',
    '“三步走”战略目标[1]',
    '[1]“三步走”战略目标：指……',
    { term: '“三步走”战略目标' },
  ],
  [
    'that the note has and the text has not',
    '实施龙腾计划。',
    '1.“龙腾”计划：指……',
    { term: '龙腾计划' },
  ],
  [
    'that the text has and the note has not',
    '推进“双环”旅游公路。',
    '1.双环旅游公路：指……',
    { term: '“双环”旅游公路' },
  ],
  ['in another width', '搭建“1+10+N”园区。', '1.“1＋10＋N”园区：指……', { term: '“1+10+N”园区' }],
  [
    'each quoted by itself',
    '“两个基地”“两个枢纽”建设',
    '1.两个基地、两个枢纽：指……',
    { term: '“两个基地”“两个枢纽”' },
  ],
  [
    'its quoted words alone',
    '推出“45432”新架构。',
    '1.“45432”发展架构：指……',
    { term: '45432', within: { 45432: ['“45432”'] } },
  ],
  ['one of what it lists', '拓展To B市场。', '1.To C、To B：分别指……', { term: 'To B' }],
  [
    'without what it has in brackets',
    '办好两癌筛查。',
    '1.两癌（宫颈癌、乳腺癌）：指……',
    { term: '两癌' },
  ],
  [
    'a short one where it is quoted',
    '“两新”政策，办好两新学校。',
    '1.“两新”：指……',
    { term: '两新', within: { 两新: ['“两新”'] } },
  ],
  [
    'of several writings the most frequent first',
    '三馆会建设，三馆会开放，三 馆会',
    '1.三馆会：指……',
    { term: '三馆会', also: ['三 馆会'] },
  ],
])('%s', (_what, body, note, entry) => {
  expect(noteEntries(report(body, note))).toEqual({
    entries: [{ note: 'n-1', ...entry }],
    unfound: [],
  });
});

test('no number is found in a longer one, no sign is passed over, no sentence’s end is run over', () => {
  for (const [body, note] of [
    ['新建M10线，增长16%。', '1.M1：指……'],
    ['增长16%。', '1.“1+6”文件：指……'],
    ['建好三馆。一心一意。', '1.三馆一心：指……'],
  ] as const) {
    expect(noteEntries(report(body, note)).unfound).toHaveLength(1);
  }
});

test('a note whose words stand only outside the body keeps its own, and is told', () => {
  const { entries, unfound } = noteEntries(report('抓好技能人才。', '1.“云上工匠”：指……'));
  expect(entries).toEqual([{ note: 'n-1', term: '云上工匠' }]);
  expect(unfound.map(({ id }) => id)).toEqual(['n-1']);
});

test('no form is of two notes, and a note that says nothing of a term is no entry', () => {
  const { entries } = noteEntries(
    report('推行三办。', '1.三办：指……', '2.三办：指……', '3.本报告数据均为初步统计数。'),
  );
  expect(entries).toEqual([{ note: 'n-1', term: '三办' }]);
});
