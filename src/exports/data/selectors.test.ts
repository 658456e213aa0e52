import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectorsOf, standsOnce } from './selectors.ts';

/** Few letters, so that words stand often in one text; one is of two UTF-16 units. */
const texts = fc.array(fc.constantFrom('一', '二', '𣲗'), { minLength: 1, maxLength: 120 });

test('whatever words of whatever text: the quotation stands once, and both ways lead to the same place', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat({ max: 4 }), (characters, from, more) => {
      const start = from % characters.length;
      const end = Math.min(characters.length, start + 1 + more);
      const unitsTo = (at: number) => characters.slice(0, at).join('').length;
      const text = characters.join('');
      const [quote, position] = selectorsOf(text, unitsTo(start), unitsTo(end));
      expect(position).toMatchObject({ start, end });
      const { prefix, exact, suffix } = quote;
      expect(exact).toBe(characters.slice(start, end).join(''));
      expect(standsOnce(text, prefix + exact + suffix)).toBe(true);
      expect(text.indexOf(prefix + exact + suffix) + prefix.length).toBe(unitsTo(start));
    }),
  );
});

test('sixteen characters on each side are quoted where they tell the place', () => {
  const text = `${'春夏秋冬'.repeat(10)}三农${'东南西北'.repeat(10)}`;
  const [{ prefix, suffix }] = selectorsOf(text, 40, 42);
  expect([prefix, suffix]).toEqual(['春夏秋冬'.repeat(4), '东南西北'.repeat(4)]);
});
