/** A place is told by page and line as it stands in the printed edition. */
import { afterEach, expect, test } from 'vitest';
import { type Lines, linesOf, linesScript, placeOf, placeText } from './lines.ts';

/** Page 1 has a title of two lines and the beginning of a paragraph that goes on over page 2. */
const LINES: Lines = {
  text: 'v1',
  pages: [
    ['t-1', 10, '0-1', 26],
    [54, 82, '0-2'],
  ],
};
const scope = globalThis as { zhuduLines?: unknown };
afterEach(() => {
  delete scope.zhuduLines;
});

const said = (paragraph: string, start: number, end: number) => {
  const place = placeOf(LINES, paragraph, start, end);
  return place && placeText(place);
};

test('words in one line, over lines, over the end of a page', () => {
  expect(said('t-1', 0, 10)).toBe('第1页第1行');
  expect(said('t-1', 9, 11)).toBe('第1页第1至2行');
  expect(said('0-1', 0, 26)).toBe('第1页第3行');
  expect(said('0-1', 25, 54)).toBe('第1页第3至4行');
  expect(said('0-1', 53, 55)).toBe('第1页第4行至第2页第1行');
  expect(said('0-1', 82, 90)).toBe('第2页第2行');
  expect(said('0-2', 0, 1)).toBe('第2页第3行');
});

test('a place between two characters is where the second stands', () => {
  expect(said('0-1', 54, 54)).toBe('第2页第1行');
  expect(said('0-1', 0, 0)).toBe('第1页第3行');
});

test('a paragraph that was not printed has no place', () => {
  expect(said('n-1', 0, 3)).toBeNull();
});

test('the script hands the lines over, to the text that was printed only', () => {
  new Function(linesScript('xinxian-2024', LINES) + linesScript('other-2024', null))();
  expect(linesOf('xinxian-2024', 'v1')).toEqual(LINES);
  expect(linesOf('xinxian-2024', 'v2')).toBeNull();
  expect(linesOf('other-2024', 'v1')).toBeNull();
  expect(linesOf('third-2024', 'v1')).toBeNull();
});
