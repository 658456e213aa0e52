/** The table of contents: parts of the body, then what comes with it; where each begins in the whole text. */
import { expect, test } from 'vitest';
import { library } from '../e2e/fixture.ts';
import { contentsOf } from './contents.ts';

const reportOf = (id: string) => {
  const report = library.reports.find((one) => one.id === id);
  if (!report) throw new Error(id);
  return report;
};

test('notes, annexes and what stood below follow the body, each as what it is', () => {
  const lines = contentsOf(reportOf('qingshan-2021'));
  expect(lines.map(({ title, start, matter }) => [title, start, matter])).toEqual([
    ['一、2020年工作回顾', '1.0-0', null],
    ['二、2021年工作安排', '2.0-0', null],
    ['结语', '3-1', null],
    ['名词解释', 'n-0', '注释'],
    ['附件1 2021年青山县十件民生实事', 'a1-0', '附件'],
    ['篇后文字', 'b-1', '篇外'],
  ]);
});

test('an opening with a page of its own begins at its title, below a web page’s labels', () => {
  const { chapters, ...report } = reportOf('qingshan-2021');
  const [opening, ...others] = chapters;
  if (!opening) throw new Error('no opening');
  const long = {
    ...opening.paragraphs[0],
    id: 'f-9',
    kind: 'text',
    text: '字'.repeat(300),
    lead: 0,
  } as const;
  const paragraphs = [long, ...opening.paragraphs];
  const [first] = contentsOf({ ...report, chapters: [{ ...opening, paragraphs }, ...others] });
  expect([first?.title, first?.start, first?.matter]).toEqual(['开篇', '0.0-1', null]);
});

test('sections of one part stand under its heading', () => {
  const parts = contentsOf(reportOf('yunxi-2024')).filter(({ sections }) => sections.length > 0);
  expect(parts.map(({ title, sections }) => [title, sections.map(({ start }) => start)])).toEqual([
    ['三、2024年重点工作', ['3.1-1', '3.2-1', '3.3-0']],
  ]);
});
