/** What is open in a report: said once a phrase, with all its places; every number that nothing holds. */
import { expect, test } from 'vitest';
import { createScanner } from '../annotate/scan.ts';
import { FULL, library, openOf } from '../e2e/fixture.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { isFinal } from '../model/report.ts';
import { openThings } from './open.ts';

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'text', text, lead: 0 });
const scan = createScanner({
  terms: [{ id: 'san-nong', surface: '三农', within: [] }],
  names: [],
});
const TEXT = [
  paragraph('1.0-1', '抓好“三农”工作，开展“五送”活动，常说“时时放心不下”。'),
  paragraph('1.0-2', '再开展“五送”12次，“五送”到家。2024年1月办结。'),
];
const notSlogans = [{ phrase: '时时放心不下', reason: '平常话' }];

test('a phrase is counted once, and open with all places where it has no entry', () => {
  const { phrases } = openThings({ paragraphs: TEXT, notSlogans, desk: null, doubts: [] }, scan);
  expect(phrases).toEqual({
    settled: 2,
    total: 3,
    open: [
      {
        phrase: '五送',
        places: [
          { paragraph: '1.0-1', start: 12, end: 14 },
          { paragraph: '1.0-2', start: 4, end: 6 },
          { paragraph: '1.0-2', start: 12, end: 14 },
        ],
      },
    ],
  });
  for (const { paragraph, start, end } of phrases.open[0]?.places ?? []) {
    expect(TEXT.find(({ id }) => id === paragraph)?.text.slice(start, end)).toBe('五送');
  }
});

test('numbers are open but for dates, and for numerals of phrases, which are settled with these', () => {
  const { numbers } = openThings({ paragraphs: TEXT, notSlogans, desk: null, doubts: [] }, scan);
  const words = numbers.open.map(({ paragraph, start, end }) =>
    TEXT.find(({ id }) => id === paragraph)?.text.slice(start, end),
  );
  expect(words).toEqual(['12']);
  expect([numbers.settled, numbers.total]).toEqual([0, 1]);
});

test('only the body is asked for entries and figures, and doubts until they are settled', () => {
  const others = ['f-1', 'n-2', 'a1-2', 'b-1'].map((id) => paragraph(id, '“七送”共12个'));
  const doubts = [
    { kind: '断行', what: '像是断行' },
    { kind: '序号不连', paragraph: '2.0-0', what: '少了三', settled: '原文如此' },
  ] as const;
  const all = { paragraphs: [...others, ...TEXT], notSlogans, desk: null, doubts: [...doubts] };
  const { phrases, numbers, doubts: found } = openThings(all, scan);
  expect(phrases.open.map(({ phrase }) => phrase)).toEqual(['五送']);
  expect(numbers.total).toBe(1);
  expect(found).toEqual({ settled: 1, total: 2, open: [doubts[0]] });
});

test('with every figure taken out, all numbers that figures held are open', () => {
  const { desk } = FULL;
  if (!desk) throw new Error('no figures');
  const { numbers } = openOf(FULL);
  expect(numbers.open).toEqual([]);
  const bare = { ...FULL, desk: { ...desk, figures: { ...desk.figures, figures: [] } } };
  const { numbers: without } = openThings(bare, scan);
  expect(without.open.length).toBeGreaterThan(desk.figures.figures.length / 2);
});

test('no phrase of the reports that are 定稿 is open, and some of that which is not', () => {
  for (const report of library.reports) {
    expect(openOf(report).phrases.open.length > 0, report.id).toBe(!isFinal(report));
  }
});
