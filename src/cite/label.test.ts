import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../e2e/deep.ts';
import type { Paragraph, ParagraphKind } from '../model/paragraph.ts';
import { citationLabel, labelOf, shortLabel } from './label.ts';
import { paragraph, report } from './testing.ts';

describe('the place of a paragraph in words', () => {
  it.each([
    ['title line', '0.0-2', '题头第2行', '题头第2行'],
    ['opening', '0-2', '开篇第2段', '开篇第2段'],
    ['heading of a part', '1.0-0', '第一部分标题', '第一部分标题'],
    ['under the part, before its sections', '1.0-1', '第一部分开头第1段', '一开头第1段'],
    ['run-in heading', '1.1-1', '第一部分（一）第1段', '一（一）第1段'],
    ['under the part, after its sections', '1.0-2', '第一部分末第1段', '一末第1段'],
    ['… and the next one', '1.0-3', '第一部分末第2段', '一末第2段'],
    ['part without sections', '2.0-2', '第二部分第2段', '二第2段'],
    ['before a heading on its own line', '3.0-1', '第三部分开头第1段', '三开头第1段'],
    ['heading of a section', '3.1-0', '第三部分（一）标题', '三（一）标题'],
    ['first paragraph below such a heading', '3.1-1', '第三部分（一）第1段', '三（一）第1段'],
    ['later paragraph of a section', '3.2-4', '第三部分（二）第4段', '三（二）第4段'],
    ['numbers above ten', '3.12-1', '第三部分（十二）第1段', '三（十二）第1段'],
    ['closing', '4-1', '结语第1段', '结语第1段'],
  ])('%s: %s is %s, in short %s', (_, id, label, short) => {
    expect(citationLabel(report, paragraph(id))).toBe(label);
    expect(shortLabel(report, paragraph(id))).toBe(short);
    expect(labelOf(report, id)).toBe(short);
  });

  it('names what stands under a part between two sections by the one before', () => {
    const between: Paragraph = { id: '3.0-2', kind: 'text', text: '承上启下。', lead: 0 };
    const paragraphs = report.paragraphs.flatMap((one) =>
      one.id === '3.2-1' ? [between, one] : [one],
    );
    expect(citationLabel({ ...report, paragraphs }, between)).toBe('第三部分（一）后第1段');
    expect(shortLabel({ ...report, paragraphs }, between)).toBe('三（一）后第1段');
  });

  it('counts what stands on the paper, whatever numbers the ids have', () => {
    const without = {
      ...report,
      paragraphs: report.paragraphs.filter(({ id }) => id !== '3.2-2'),
    };
    expect(citationLabel(without, paragraph('3.2-4'))).toBe('第三部分（二）第3段');
    expect(shortLabel(without, paragraph('3.2-4'))).toBe('三（二）第3段');
  });

  it('calls opening and closing as the report’s outline does', () => {
    const parts = report.parts.map((part) => (part.id === 4 ? { ...part, title: '尾声' } : part));
    expect(citationLabel({ ...report, parts }, paragraph('4-1'))).toBe('尾声第1段');
    expect(shortLabel({ ...report, parts }, paragraph('4-1'))).toBe('尾声第1段');
  });

  it('names what is not the body as what it is, and counts the body without it', () => {
    const expected: [id: string, kind: ParagraphKind, label: string][] = [
      ['f-1', 'text', '篇前文字（不属报告）第1行'],
      ['0.0-1', 'title', '题头第1行'],
      ['f-2', 'text', '篇前文字（不属报告）第2行'],
      ['0.0-2', 'title', '题头第2行'],
      ['1-1', 'text', '结语第1段'],
      ['n-0', 'heading', '注释标题'],
      ['n-0.2', 'text', '注释开头第1段'],
      ['n-3', 'text', '注释第3条'],
      ['n-3.2', 'text', '注释第3条第2段'],
      ['a1-0', 'heading', '附件标题'],
      ['a1-0.2', 'heading', '附件标题第2行'],
      ['a1-1', 'text', '附件第1段'],
      ['a1-4', 'text', '附件第2段'],
      ['a2-1', 'text', '附表2第1段'],
      ['b-1', 'text', '篇后文字（不属报告）第1行'],
    ];
    const of = {
      parts: [
        { id: 'a1' as const, title: '附件：2024年民生实事', kind: '附件' as const },
        { id: 'a2' as const, title: '附表 2 重点项目', kind: '附件' as const },
      ],
      paragraphs: expected.map(([id, kind]): Paragraph => ({ id, kind, text: '', lead: 0 })),
    };
    expect(of.paragraphs.map((one) => citationLabel(of, one))).toEqual(
      expected.map(([, , label]) => label),
    );
    expect(labelOf(of, 'f-1')).toBe('篇前第1行');
    // Two of the same name are told apart by their order.
    const alike = of.parts.map((part) => ({ ...part, title: '附件' }));
    expect(labelOf({ ...of, parts: alike }, 'a2-1')).toBe('附件2第1段');
  });

  it('names no two paragraphs of a report alike', () => {
    fc.assert(
      fc.property(reports, (one) => {
        for (const nameOf of [citationLabel, shortLabel]) {
          const labels = one.paragraphs.map((each) => nameOf(one, each));
          expect(new Set(labels).size).toBe(labels.length);
        }
      }),
      { numRuns: draws(300, 3000) },
    );
  });
});

/** How many paragraphs stand somewhere. */
const few = fc.nat({ max: 3 });
/** A part: before, after and within its sections, and whether a section has a heading of its own. */
const parts = fc.array(
  fc.record({
    before: few,
    after: few,
    sections: fc.array(fc.record({ heading: fc.boolean(), texts: few }), { maxLength: 12 }),
  }),
  { maxLength: 12 },
);
/** Reports of any outline that a report can have. */
const reports = fc
  .record({ title: few, opening: few, parts, closing: few })
  .map(({ title, opening, parts, closing }) => {
    const last = parts.length + 1;
    return {
      parts: [
        { id: 0, title: '开篇', kind: '其他' as const },
        ...parts.map((_, at) => ({ id: at + 1, title: `${at + 1}、`, kind: '其他' as const })),
        { id: last, title: '结语', kind: '其他' as const },
      ],
      paragraphs: [
        ...run('0.0', 'title', title),
        ...run('0', 'text', opening),
        ...parts.flatMap(({ before, after, sections }, at) => [
          ...run(`${at + 1}.0`, 'heading', 1, 0),
          ...run(`${at + 1}.0`, 'text', before),
          ...sections.flatMap(({ heading, texts }, section) => [
            ...run(`${at + 1}.${section + 1}`, 'heading', heading ? 1 : 0, 0),
            ...run(`${at + 1}.${section + 1}`, 'text', texts),
          ]),
          ...run(`${at + 1}.0`, 'text', after, before + 1),
        ]),
        ...run(`${last}`, 'text', closing),
      ],
    };
  });

function run(place: string, kind: ParagraphKind, count: number, first = 1): Paragraph[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${place}-${first + at}`,
    kind,
    text: '',
    lead: 0,
  }));
}
