import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../search/shared/normalise.ts';
import { filterForm, isFoundBy } from './filter-form.ts';

test.each([
  ['１３３５', '“1335”工作布局'],
  ['ｇｄｐ 增长３．７％', 'GDP增长3.7%'],
  ['“王”字型', '王字型架构'],
  ['约翰•史密斯', '约翰·史密斯'],
  ['乡村 振兴', '乡村振兴'],
  ['⼯作', '工作'],
  ['sanqing', 'sān qīng sān jiàn'],
  ['sān qīng', 'sān qīng sān jiàn'],
  ['lvse', 'lǜ sè shè qū'],
])('a filter finds by %s the entry of %s', (typed, words) => {
  expect(filterForm(words)).toContain(filterForm(typed));
});

test.each([
  ['37', '3.7'],
  ['3.7%', '3.7'],
  ['三', '3'],
])('%s is not %s', (left, right) => {
  expect(filterForm(left)).not.toBe(filterForm(right));
});

test('what the search finds in a text, a filter finds there too', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'平桥王字“”「」 \u3000\u200baAＡ3３.．7％%-—–·•…⋯~～⼯＂：∶，①'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, words, words, (before, typed, after) => {
      const text = before + typed + after;
      fc.pre(normalise(text).text.includes(normalise(typed).text));
      expect(filterForm(text)).toContain(filterForm(typed));
    }),
  );
});

test('an entry is found by each of its forms, never by the end of one and the beginning of the next', () => {
  const findable = ['三清三建', '清建行动', 'sān qīng sān jiàn'].map(filterForm);
  for (const typed of ['', '三建', '清建行动', 'sanjian'])
    expect(isFoundBy(findable, typed)).toBe(true);
  for (const typed of ['三建清', '行动san', '无']) expect(isFoundBy(findable, typed)).toBe(false);
});
