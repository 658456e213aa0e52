/** What the mark of a term says: how sure its explanation is, what sort of word, whether it is its first place. */
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { Term } from '../model/term.ts';
import { parseTree } from '../source/parse-chapter.ts';
import { createMatcher } from './match.ts';
import { remarkAnnotate } from './remark.ts';

const TERMS: Record<string, Pick<Term, 'grade' | 'kind'>> = {
  自释: { grade: '报告自释', kind: '口号' },
  有据: { grade: '有出处', kind: '数字缩略' },
  通行: { grade: '通行', kind: '用语' },
  可疑: { grade: '存疑', kind: '机制' },
  不明: { grade: '未查到', kind: '专名' },
};

/** What the links of a chapter with these paragraphs carry, each with the words it marks. */
function marksOf(...paragraphs: string[]) {
  const tree = parseTree(
    paragraphs.map((text, at) => `<P id="1.1-${at + 1}">${text}</P>`).join('\n\n'),
  );
  const match = createMatcher(Object.keys(TERMS).map((id) => ({ id, surface: id, within: [] })));
  const termById = new Map(Object.entries(TERMS));
  const labelOf = (id: string) => `段${id}`;
  remarkAnnotate({ termsFor: () => ({ match, termById, labelOf }) })(tree, { path: 'part-1.mdx' });
  const marks: { words: string; url: string; properties: Record<string, unknown> }[] = [];
  visit(tree, 'link', ({ url, data, children: [child] }) => {
    const { hProperties } = data as { hProperties: Record<string, unknown> };
    const properties = JSON.parse(JSON.stringify(hProperties));
    marks.push({ words: child?.type === 'text' ? child.value : '', url, properties });
  });
  return marks;
}
const classes = (marks: ReturnType<typeof marksOf>) =>
  marks.map(({ words, properties: { className } }) =>
    [words, ...(className as string[])].join(' '),
  );

test('a mark names its term and links to the note', () => {
  expect(marksOf('推行有据。')).toEqual([
    {
      words: '有据',
      url: '#有据',
      properties: { className: ['term', 'first'], dataTerm: '有据' },
    },
  ]);
});

test('only a doubt and what was not found change the line', () => {
  const grades = Object.keys(TERMS).map((id) => marksOf(id)[0]?.properties['dataGrade']);
  expect(grades).toEqual([undefined, undefined, undefined, '存疑', '未查到']);
});

test('ordinary words are told from slogans, a chapter’s first place from all further ones', () => {
  expect(classes(marksOf('自释和通行，又自释', '通行、不明'))).toEqual([
    '自释 term first',
    '通行 term word first',
    '自释 term',
    '通行 term word',
    '不明 term word first',
  ]);
  expect(classes(marksOf('自释'))).toEqual(['自释 term first']);
});
