import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, sentences } from './excerpt.ts';
import { parseQuery } from './query.ts';
import { matchText, searchable } from './verify.ts';

const show = (text: string, query: string) => {
  const found = excerpt(text, matchText(searchable(text), parseQuery(query))?.ranges ?? []);
  const line = found.segments.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
  return found.hidden > 0 ? `${line} +${found.hidden}` : line;
};

test('shows the sentence with the words marked', () => {
  expect(show('经济稳中向好。GDP增长3.7%；工业增长5.9%。税收占比82%。', '增长')).toBe(
    '…GDP[增长]3.7%；工业[增长]5.9%。…',
  );
});

test('sentences apart are joined by …, sentences side by side are not', () => {
  expect(show('甲桥。乙路。丙桥。', '桥')).toBe('甲[桥]。…丙[桥]。');
  expect(show('甲桥。丙桥！', '桥')).toBe('甲[桥]。丙[桥]！');
});

test('a decimal point ends no sentence, a quotation mark after the full stop belongs to it', () => {
  expect(sentences('增长3.7%。“干。”他说。').map(({ start, end }) => [start, end])).toEqual([
    [0, 7],
    [7, 11],
    [11, 14],
  ]);
});

test('a long sentence is cut at a clause before the word', () => {
  const text = `${'甲'.repeat(200)}，支持${'乙'.repeat(10)}云桥${'丙'.repeat(300)}。`;
  expect(show(text, '云桥')).toBe(`…支持${'乙'.repeat(10)}[云桥]${'丙'.repeat(106)}…`);
});

test('what does not fit is counted', () => {
  const text = `${'甲'.repeat(100)}桥。${'乙'.repeat(100)}桥。`;
  expect(show(text, '桥')).toBe(`${'甲'.repeat(100)}[桥]。… +1`);
});

test('an occurrence that runs over a full stop is shown whole', () => {
  expect(show('稳中向好。统筹发展。', '好。统')).toContain('[好。统]');
});

test('markup stays text', () => {
  expect(excerpt('<b>桥</b>', [{ start: 3, end: 4 }]).segments).toEqual([
    { text: '<b>', mark: false },
    { text: '桥', mark: true },
    { text: '</b>', mark: false },
  ]);
});

test('the pieces are the text, marks are the ranges, and none is lost or doubled', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'甲乙丙，。桥😀”'), maxLength: 400 });
  fc.assert(
    fc.property(texts, fc.constantFrom('桥', '甲。', '，桥', '😀'), (text, word) => {
      const ranges = matchText(searchable(text), parseQuery(word))?.ranges;
      fc.pre(ranges !== undefined);
      const { segments, hidden } = excerpt(text, ranges ?? []);
      expect(segments.filter(({ mark }) => mark).length + hidden).toBe(ranges?.length);
      expect(segments.some(({ mark }) => mark)).toBe(true);
      let at = 0;
      for (const segment of segments.filter(({ text }) => text !== '…')) {
        at = text.indexOf(segment.text, at);
        expect(at).toBeGreaterThanOrEqual(0);
        at += segment.text.length;
      }
    }),
    { numRuns: 1000 },
  );
});
