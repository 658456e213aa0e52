import { describe, expect, it } from 'vitest';
import { citationLabel } from './label.ts';
import { paragraph, report } from './testing.ts';

describe('the place of a paragraph in words', () => {
  it.each([
    ['title line', '0.0-2', '题头第2行'],
    ['opening', '0-2', '开篇第2段'],
    ['heading of a part', '1.0-0', '第一部分标题'],
    ['under the part, before its sections', '1.0-1', '第一部分（一）前第1段'],
    ['run-in heading', '1.1-1', '第一部分（一）第1段'],
    ['under the part, after its sections', '1.0-2', '第一部分（二）后第1段'],
    ['… and the next one', '1.0-3', '第一部分（二）后第2段'],
    ['part without sections', '2.0-2', '第二部分第2段'],
    ['before a section whose heading has its own line', '3.0-1', '第三部分（一）前第1段'],
    ['heading of a section', '3.1-0', '第三部分（一）标题'],
    ['first paragraph below such a heading', '3.1-1', '第三部分（一）第1段'],
    ['later paragraph of a section', '3.2-4', '第三部分（二）第4段'],
    ['numbers above ten', '3.12-1', '第三部分（十二）第1段'],
    ['closing', '4-1', '结语第1段'],
  ])('%s: %s is %s', (_, id, label) => {
    expect(citationLabel(report, paragraph(id))).toBe(label);
  });

  it('counts what stands on the paper, whatever numbers the ids have', () => {
    const without = {
      ...report,
      paragraphs: report.paragraphs.filter(({ id }) => id !== '3.2-2'),
    };
    expect(citationLabel(without, paragraph('3.2-4'))).toBe('第三部分（二）第3段');
  });

  it('calls opening and closing as the report’s outline does', () => {
    const parts = report.parts.map((part) => (part.id === 4 ? { ...part, title: '尾声' } : part));
    expect(citationLabel({ ...report, parts }, paragraph('4-1'))).toBe('尾声第1段');
  });

  it('names no two paragraphs alike', () => {
    const labels = report.paragraphs.map((one) => citationLabel(report, one));
    expect(new Set(labels).size).toBe(labels.length);
  });
});
