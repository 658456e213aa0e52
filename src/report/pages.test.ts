import { expect, test } from 'vitest';
import type { Paragraph } from '../model/paragraph.ts';
import { paragraphUrl } from '../site/urls.ts';
import { pageHolding, pagesOf } from './pages.ts';
import type { Chapter } from './report.ts';

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'text', text, lead: 0 });
const chapter = (slug: string, ...paragraphs: Paragraph[]): Chapter => ({
  slug,
  title: slug,
  order: 1,
  file: `${slug}.mdx`,
  paragraphs,
});
const shapeOf = (chapters: Chapter[]) =>
  pagesOf({ chapters }).map((page) => [page.slug, page.paragraphs.map(({ id }) => id)]);

const shortOpening = chapter(
  'opening',
  paragraph('0.0-1', '报告'),
  paragraph('0-1', '字'.repeat(296)),
);
const longOpening = chapter(
  'opening',
  paragraph('0.0-1', '报告'),
  paragraph('0-1', '字'.repeat(298)),
);
const part = chapter('part-1', paragraph('1.0-1', '字'));
const closing = chapter('closing', paragraph('2-1', '字'));

test('a short opening stands at the head of the first chapter’s page, which keeps its name', () => {
  expect(shapeOf([shortOpening, part, closing])).toEqual([
    ['part-1', ['0.0-1', '0-1', '1.0-1']],
    ['closing', ['2-1']],
  ]);
});

test('a long opening, and one with nothing after it, has a page of its own', () => {
  expect(shapeOf([longOpening, part]).map(([slug]) => slug)).toEqual(['opening', 'part-1']);
  expect(shapeOf([shortOpening]).map(([slug]) => slug)).toEqual(['opening']);
});

test('lines of a web page go with the opening; where they are many, it has a page of its own', () => {
  const front = (words: string) =>
    chapter('opening', paragraph('f-1', words), ...shortOpening.paragraphs);
  expect(shapeOf([front('首'), part])).toEqual([['part-1', ['f-1', '0.0-1', '0-1', '1.0-1']]]);
  expect(shapeOf([front('首页'), part]).map(([slug]) => slug)).toEqual(['opening', 'part-1']);
  const back = chapter('back', paragraph('b-1', '打印'));
  expect(shapeOf([back, part]).map(([slug]) => slug)).toEqual(['back', 'part-1']);
});

test('a short first chapter that is no opening is a page like the others', () => {
  expect(shapeOf([part, closing]).map(([slug]) => slug)).toEqual(['part-1', 'closing']);
});

test('a paragraph is addressed on the page that holds it', () => {
  const report = { id: 'a-2024', chapters: [shortOpening, part, closing] };
  expect(paragraphUrl(report, '0-1')).toBe('/a-2024/part-1.html#p0-1');
  expect(paragraphUrl(report, '2-1')).toBe('/a-2024/closing.html#p2-1');
  expect(() => pageHolding(report, '9-9')).toThrow('9-9');
});
