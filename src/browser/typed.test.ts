import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../search/normalise.ts';
import { filterForm, isComposingKey } from './typed.ts';

test.each([
  ['１３３５', '“1335”工作布局'],
  ['ｇｄｐ 增长３．７％', 'GDP增长3.7%'],
  ['“王”字型', '王字型架构'],
  ['约翰•史密斯', '约翰·史密斯'],
  ['乡村 振兴', '乡村振兴'],
  ['⼯作', '工作'],
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

test('a key with the code of input methods is theirs, also where nothing else says so', () => {
  const key = (more: Partial<KeyboardEvent>) =>
    isComposingKey({ isComposing: false, keyCode: 13, ...more } as KeyboardEvent);
  expect(key({})).toBe(false);
  expect(key({ isComposing: true })).toBe(true);
  expect(key({ keyCode: 229 })).toBe(true);
});
