import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXCERPTS, type Excerpt, lastTheme, NO_EXCERPT, themesOf } from './excerpt.ts';
import { sheetText } from './sheet.ts';

const TAKEN: Excerpt = {
  words: '推进“三清三建”',
  term: '',
  source: '《云溪县2024年政府工作报告》第三部分（二）第2段，2024年1月18日',
  address: 'yunxi-2024/part-3-2.html?mark=三清三建#p3.2-2',
  taken: 1,
  theme: '',
  note: '',
};
const anyExcerpt: fc.Arbitrary<Excerpt> = fc
  .record({
    words: fc.constantFrom('', '甲', '乙'),
    taken: fc.nat(2),
    theme: fc.constantFrom('', '乡村', '城建'),
    note: fc.oneof(fc.constantFrom('', '问过', '要背'), fc.string({ unit: 'binary' })),
  })
  .map((some) => (some.words === '' ? NO_EXCERPT : { ...TAKEN, ...some }));
const { settled, read, isSame } = EXCERPTS;

test('what is stored comes back, whatever the notes say', () => {
  fc.assert(
    fc.property(anyExcerpt, (excerpt) => {
      expect(read(JSON.parse(JSON.stringify(excerpt)))).toEqual(excerpt);
    }),
  );
});

test('what is no excerpt is none, above all what leads out of the site', () => {
  for (const value of [
    ...[null, 7, 'x', [], {}, { ...TAKEN, note: 7 }, { ...TAKEN, taken: '昨天' }],
    { ...TAKEN, taken: Number.NaN },
    ...[
      'javascript:alert(1)',
      'https://example.org/a.html',
      '//example.org/a.html',
      '',
      '../a.html',
    ].map((address) => ({ ...TAKEN, address })),
  ]) {
    expect(read(value)).toBeNull();
  }
});

test('two places brought together lose nothing that was written, and come to the same again', () => {
  fc.assert(
    fc.property(anyExcerpt, anyExcerpt, (ours, filed) => {
      const both = settled(NO_EXCERPT, ours, filed);
      for (const { words, theme, note } of [ours, filed]) {
        if (words === '') continue;
        expect(both.words).not.toBe('');
        expect(both.note).toContain(note);
        expect(both.theme === theme || theme === '' || both.note.includes(theme)).toBe(true);
      }
      expect(settled(NO_EXCERPT, both, filed)).toEqual(both);
      // Wherever they are brought together, the same stands.
      const { note: _, ...stands } = both;
      expect(settled(NO_EXCERPT, filed, ours)).toMatchObject(stands);
    }),
  );
});

test('what one tab changed holds, also that it took it away; what the other works on stays', () => {
  const noted = { ...TAKEN, note: '要背' };
  const moved = { ...TAKEN, theme: '乡村' };
  expect(settled(TAKEN, noted, moved)).toEqual({ ...TAKEN, theme: '乡村', note: '要背' });
  expect(settled(noted, noted, TAKEN)).toEqual(TAKEN);
  expect(settled(TAKEN, NO_EXCERPT, TAKEN)).toEqual(NO_EXCERPT);
  expect(settled(TAKEN, TAKEN, NO_EXCERPT)).toEqual(NO_EXCERPT);
  expect(settled(TAKEN, NO_EXCERPT, noted)).toEqual(noted);
  expect(settled(TAKEN, noted, NO_EXCERPT)).toEqual(noted);
  const both = { ...noted, theme: '乡村' };
  expect(settled(noted, NO_EXCERPT, both)).toEqual(both);
  expect(settled(noted, both, NO_EXCERPT)).toEqual(both);
  expect(settled(noted, both, TAKEN)).toEqual(moved);
  expect(settled(noted, TAKEN, both)).toEqual(moved);
  // A file brings back what was taken away here, and takes nothing away.
  expect(settled(NO_EXCERPT, NO_EXCERPT, noted)).toEqual(noted);
  expect(settled(NO_EXCERPT, noted, NO_EXCERPT)).toEqual(noted);
  expect(isSame(settled(moved, { ...moved, theme: '' }, moved), TAKEN)).toBe(true);
});

test('themes stand in the order in which they came up, what has none last', () => {
  const book = new Map([
    ['c', { ...TAKEN, taken: 3, theme: '乡村' }],
    ['a', { ...TAKEN, taken: 1 }],
    ['b', { ...TAKEN, taken: 2, theme: '城建' }],
    ['d', { ...TAKEN, taken: 2, theme: '乡村' }],
  ]);
  expect(themesOf(book).map(({ name, excerpts }) => [name, excerpts.map(([id]) => id)])).toEqual([
    ['城建', ['b']],
    ['乡村', ['d', 'c']],
    ['', ['a']],
  ]);
  expect(lastTheme(book)).toBe('乡村');
  expect([themesOf(new Map()), lastTheme(new Map())]).toEqual([[], '']);
});

test('the sheet has each with its citation, the reader’s words told apart from the paper’s', () => {
  const book = new Map([
    ['a', { ...TAKEN, note: '要背' }],
    [
      'b',
      {
        ...TAKEN,
        ...{ words: '六件事。', term: '三清三建', theme: '乡村' },
        source: '《云溪县2024年政府工作报告》注释，有出处',
      },
    ],
  ]);
  expect(sheetText(themesOf(book))).toBe(
    [
      '摘抄',
      '乡村',
      '1. 三清三建：六件事。（《云溪县2024年政府工作报告》注释，有出处）',
      '没有归类',
      '1. “推进‘三清三建’”（《云溪县2024年政府工作报告》第三部分（二）第2段，2024年1月18日）\n我的话：要背\n',
    ].join('\n\n'),
  );
});
