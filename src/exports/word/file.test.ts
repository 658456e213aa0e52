import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawDocx } from '../../formats/docx/docx.ts';
import { childOf, descendants, elementsOf } from '../../formats/xml.ts';
import { paragraph, type WordBlock, type WordDocument } from './document.ts';
import { wordFile } from './file.ts';
import { footnotesOf, misplaced, paragraphsOf, partOf, valueIn, wordParts } from './testing.ts';

const NOTED: WordBlock = {
  style: 'Normal',
  runs: [
    { text: '“三清三建”', note: [{ text: '三清三建', look: 'Strong' }, { text: '：指……' }] },
    { text: '有力推进R&D，', look: 'Struck' },
    { text: '甲\t乙\n丙', look: 'Added' },
    { text: '双碳', note: [{ text: '双碳：<指>' }] },
  ],
};
const TABLE: WordBlock = {
  columns: [1, 2],
  head: ['指标', '原文'],
  rows: [{ over: '经济' }, [[{ text: 'GDP' }], [{ text: '增长3.7%', note: [{ text: '注' }] }]]],
};
const DOCUMENT: WordDocument = {
  title: '云溪县2024年政府工作报告“R&D”',
  about: '原文 SHA-256：0',
  day: '2024-01-18',
  blocks: [
    paragraph('Title', '政府工作报告'),
    paragraph('Heading1', '一、工作回顾'),
    NOTED,
    TABLE,
    TABLE,
  ],
};

test('every part is XML in the order of the schema, named by content types and relationships', () => {
  const parts = wordParts(wordFile(DOCUMENT));
  expect([...parts.values()].flatMap(misplaced)).toEqual([]);
  const types = parts.get('[Content_Types].xml');
  const typed = (types ? elementsOf(types) : []).flatMap(
    ({ attributes }) => attributes.get('PartName')?.slice(1) ?? [],
  );
  const named = ['_rels/.rels', 'word/_rels/document.xml.rels'].flatMap((name) => {
    const rows = elementsOf(parts.get(name) ?? fail(name));
    const folder = name.startsWith('word/') ? 'word/' : '';
    return rows.map(({ attributes }) => `${folder}${attributes.get('Target')}`);
  });
  const others = [...parts.keys()].filter((name) => !/\.rels$|^\[/.test(name));
  expect(typed.toSorted()).toEqual(others.toSorted());
  expect(named.toSorted()).toEqual(others.toSorted());
});

test('what is referred to is there: styles, footers, notes by numbers from 1', () => {
  const file = wordFile(DOCUMENT);
  const parts = wordParts(file);
  const styles = [...descendants(parts.get('word/styles.xml') ?? fail('styles'), 'w:style')];
  const ids = styles.map(({ attributes }) => attributes.get('w:styleId'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:link']) {
    const used = [...parts.values()].flatMap((part) => [...descendants(part, name)]);
    expect(used.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(used.map((one) => one.attributes.get('w:val'))));
  }
  const links = parts.get('word/_rels/document.xml.rels') ?? fail('relations');
  const known = elementsOf(links).map(({ attributes }) => attributes.get('Id'));
  const body = parts.get('word/document.xml') ?? fail('body');
  const footers = [...descendants(body, 'w:footerReference')];
  expect(footers.length).toBe(2);
  expect(known).toEqual(expect.arrayContaining(footers.map((one) => one.attributes.get('r:id'))));
  expect(paragraphsOf(file).flatMap(({ notes }) => notes)).toEqual([1, 2, 3, 4]);
  expect(footnotesOf(file)).toEqual(
    new Map([
      [1, '三清三建：指……'],
      [2, '双碳：<指>'],
      [3, '注'],
      [4, '注'],
    ]),
  );
});

test('Word’s own styles have its names, so that its navigation and templates find them', () => {
  const styles = elementsOf(partOf(wordFile(DOCUMENT), 'word/styles.xml'));
  const byId = new Map(styles.map((one) => [one.attributes.get('w:styleId'), one]));
  const told = ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'FootnoteText', 'Footer'];
  expect(told.map((id) => valueIn(byId.get(id), 'w:name'))).toEqual([
    ...['Normal', 'Title', 'heading 1', 'heading 2', 'heading 3', 'footnote text', 'footer'],
  ]);
  const levels = ['Heading1', 'RunIn1', 'Heading2', 'RunIn2', 'Heading3', 'RunIn3', 'Normal'];
  expect(levels.map((id) => valueIn(childOf(byId.get(id), 'w:pPr'), 'w:outlineLvl'))).toEqual([
    ...['0', '0', '1', '1', '2', '2', undefined],
  ]);
});

test('two tables stay two, and none ends the file', () => {
  const body = childOf(partOf(wordFile(DOCUMENT), 'word/document.xml'), 'w:body');
  expect(elementsOf(body ?? fail('body')).map(({ name }) => name)).toEqual([
    ...['w:p', 'w:p', 'w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'],
  ]);
});

test('a document without notes has no part for them', () => {
  const parts = wordParts(wordFile({ title: '甲', blocks: [paragraph('Normal', '乙')] }));
  expect([...parts.keys()].filter((name) => /footnotes/.test(name))).toEqual([]);
});

test('any words are read back as they were; what XML cannot hold is seen to be missing', () => {
  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom('“', '&', '<', '𣲗', '—', '\t'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), (texts) => {
      const blocks = texts.map((text) => paragraph('Normal', text));
      const read = paragraphsOf(wordFile({ title: '甲', blocks })).map(({ text }) => text);
      // A parser takes every end of a line for `\n`.
      expect(read).toEqual(texts.map((text) => kept(text).replace(/\r\n?/g, '\n')));
    }),
    { seed: 1 },
  );
});

/** As far as XML can. */
function kept(text: string): string {
  return [...text]
    .map((one) => {
      const code = one.codePointAt(0) ?? 0;
      const isControl = code < 0x20 && !'\t\n\r'.includes(one);
      const isNone = (code >= 0xd800 && code < 0xe000) || code === 0xfffe || code === 0xffff;
      return isControl || isNone ? '\ufffd' : one;
    })
    .join('');
}

test('the same document is the same file; the importer reads it as what it shows', () => {
  const file = wordFile(DOCUMENT);
  expect(wordFile(DOCUMENT)).toEqual(file);
  const { text, meta } = drawDocx(file, 'a.docx');
  expect(meta.title).toBe(DOCUMENT.title);
  expect(text.split('\n').slice(0, 4)).toEqual([
    '政府工作报告',
    '一、工作回顾',
    '“三清三建”¹有力推进R&D，甲\t乙',
    '丙双碳²',
  ]);
});

function fail(what: string): never {
  throw new Error(`no ${what}`);
}
