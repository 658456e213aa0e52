import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { paragraphToMarkdown } from './pages.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

test('the peers read one paragraph with the same words', () => {
  const text = fc
    .array(fc.constantFrom(...'一二3.)#>-+=*_`~[]<{&|\\ ：“”——'), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join(''))
    .filter((words) => words.trim() === words && !/ {2}/.test(words));
  fc.assert(
    fc.property(text, (words) => {
      const { children } = markdown.parse(paragraphToMarkdown({ kind: 'text', text: words }));
      expect(children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(textOf(children[0])).toBe(words);
    }),
    { numRuns: 500 },
  );
});

test('a heading stays a heading', () => {
  const { children } = markdown.parse(paragraphToMarkdown({ kind: 'heading', text: '三、2023年' }));
  expect(children[0]?.type).toBe('heading');
});
