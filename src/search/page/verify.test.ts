import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../shared/normalise.ts';
import { parseQuery } from './query.ts';
import { matchText, searchable } from './verify.ts';

const match = (text: string, query: string) => matchText(searchable(text), parseQuery(query));
const marked = (text: string, query: string) =>
  match(text, query)?.ranges.map(({ start, end }) => text.slice(start, end));

test('3.7% does not find 37, nor 7.7亿元 6.7亿元', () => {
  expect(match('改造老旧小区37个，增长37%', '3.7%')).toBeNull();
  expect(match('完成投资6.7亿元', '7.7亿元')).toBeNull();
  expect(match('一般公共财政预算收入10.5亿元', '一般公共预算收入')).toBeNull();
});

test('occurrences are counted from the left without overlap, as Ctrl+F counts', () => {
  expect(match('人人人人人', '人人')?.ranges).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
});

test('the marks stand on the original words, quotation marks and spaces within them included', () => {
  expect(marked('完善“王”字型架构', '王字型')).toEqual(['王”字型']);
  expect(marked('政 府 工 作 报 告', '工作')).toEqual(['工 作']);
  expect(marked('😀ＧＤＰ 增长３．７％', 'gdp增长3.7%')).toEqual(['ＧＤＰ 增长３．７％']);
});

test('a literal is this and nothing else', () => {
  expect(marked('完善“王”字型架构', '"“王”字型"')).toEqual(['“王”字型']);
  expect(match('完善“王”字型架构', '"王字型"')).toBeNull();
  expect(match('完善“王”字型架构', '“')?.counts).toEqual([1]);
});

test('all words must occur; marks that overlap are one', () => {
  expect(match('云桥区和柳塘区', '云桥 明州')).toBeNull();
  const found = match('云桥区和柳塘区', '云桥 桥区 区');
  expect(found?.counts).toEqual([1, 1, 2]);
  expect(found?.ranges).toEqual([
    { start: 0, end: 3 },
    { start: 6, end: 7 },
  ]);
});

test('no words, no match', () => {
  expect(match('云桥', '')).toBeNull();
});

test('whatever part of a text is asked for, it is found where it stands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'云桥“”a１%. 。') }),
      fc.string({ unit: fc.constantFrom(...'云桥“”a１%.。'), minLength: 1, maxLength: 3 }),
      (text, part) => {
        const words = parseQuery(part).words;
        fc.pre(words.length === 1);
        const found = match(text, part);
        const word = words[0];
        const form = normalise(text, { quotes: word?.literal ?? false }).text;
        expect(found?.ranges.length ?? 0).toBe(form.split(word?.text ?? '').length - 1);
        for (const { start, end } of found?.ranges ?? []) {
          expect(normalise(text.slice(start, end), { quotes: word?.literal ?? false }).text).toBe(
            word?.text,
          );
        }
      },
    ),
    { numRuns: 1000 },
  );
});
