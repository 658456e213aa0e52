/** Documents of any make: what is drawn is what they were made from, and no character is lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../e2e/deep.ts';
import { drawDocx } from './docx.ts';
import { definition, docx, inList, list, paragraph, run } from './testing.ts';

/** A piece of a document: its XML, and what Word shows of it. */
interface Made {
  xml: string;
  shown: string;
}

const words = fc
  .array(
    fc.constantFrom(
      '各位代表：',
      '增长3.7%',
      '（一）',
      '抓项目。',
      '“双减”',
      'R&D',
      'a<b',
      ' ',
      '𠮷',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((pieces) => pieces.join(''));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const plain = words.map((text): Made => ({ xml: run(escaped(text)), shown: text }));
const wrapped = (before: string, after: string, isShown = true) =>
  plain.map(
    ({ xml, shown }): Made => ({
      xml: `${before}${xml}${after}`,
      shown: isShown ? shown : '',
    }),
  );
const inline = fc.oneof(
  { arbitrary: plain, weight: 5 },
  wrapped('<w:ins w:id="1">', '</w:ins>'),
  wrapped('<w:del w:id="1">', '</w:del>', false),
  wrapped('<w:moveFrom>', '</w:moveFrom>', false),
  wrapped('<w:hyperlink><w:smartTag>', '</w:smartTag></w:hyperlink>'),
  wrapped('<w:sdt><w:sdtPr/><w:sdtContent>', '</w:sdtContent></w:sdt>'),
  wrapped('<w:unknown><w:deeper>', '</w:deeper></w:unknown>'),
  words.map((text): Made => ({ xml: run(escaped(text), '<w:vanish/>'), shown: '' })),
  fc.constant<Made>({ xml: '<w:r><w:tab/></w:r>', shown: '\t' }),
  fc.constant<Made>({ xml: '<w:proofErr/><w:bookmarkStart/>', shown: '' }),
);
const joined = (pieces: readonly Made[], between = '') => ({
  xml: pieces.map(({ xml }) => xml).join(''),
  shown: pieces.map(({ shown }) => shown).join(between),
});
const block = fc
  .array(inline, { maxLength: 5 })
  .map((pieces) => joined(pieces))
  .map(({ xml, shown }): Made => ({ xml: paragraph(xml), shown }));
const cell = block.map(
  ({ xml, shown }): Made => ({
    xml: `<w:tc>${xml}</w:tc>`,
    shown: shown.replaceAll('\t', ' ').trim(),
  }),
);
const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells): Made => {
  const { xml, shown } = joined(cells, '\t');
  return { xml: `<w:tr>${xml}</w:tr>`, shown };
});
const table = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows): Made => {
  const { xml, shown } = joined(rows, '\n');
  return { xml: `<w:tbl>${xml}</w:tbl>`, shown };
});
const body = fc.array(fc.oneof({ arbitrary: block, weight: 4 }, table), {
  minLength: 1,
  maxLength: 6,
});

test('a document of any pieces is drawn as what they show', () => {
  fc.assert(
    fc.property(body, (blocks) => {
      const { xml, shown } = joined(blocks, '\n');
      const drawn = drawDocx(docx({ document: `${paragraph(run('首'))}${xml}` }), 'a.docx');
      expect(drawn.text).toBe(`首\n${shown}\n`);
    }),
    { numRuns: draws(400, 20_000), seed: 1 },
  );
});

test('numbers count up in any order of levels, each from one under a new number above it', () => {
  const numbering = `${definition(0, [
    ['decimal', '%1'],
    ['decimal', '%1.%2'],
    ['decimal', '%1.%2.%3'],
  ])}${list(1, 0)}`;
  const levels = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(levels, (all) => {
      const counts = [0, 0, 0];
      const expected = all.map((level) => {
        // A level that was passed over counts as begun.
        for (let above = 0; above < level; above++) counts[above] ||= 1;
        counts[level] = (counts[level] ?? 0) + 1;
        counts.fill(0, level + 1);
        return `${counts.slice(0, level + 1).join('.')} 甲`;
      });
      const document = all.map((level) => paragraph(run('甲'), inList(1, level))).join('');
      expect(drawDocx(docx({ document, numbering }), 'a.docx').text).toBe(
        `${expected.join('\n')}\n`,
      );
    }),
    { numRuns: draws(200, 5000), seed: 1 },
  );
});
