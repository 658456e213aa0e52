/** What the mark of a term says: how sure its explanation is, what sort of word, whether it is its first place. */
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { Term } from '../model/term.ts';
import { parseTree } from '../source/parse-chapter.ts';
import { createMatcher } from './match.ts';
import { type ChapterFile, rehypeAnnotate, remarkAnnotate } from './remark.ts';

const TERMS: Record<string, Pick<Term, 'grade' | 'kind'>> = {
  自释: { grade: '报告自释', kind: '口号' },
  有据: { grade: '有出处', kind: '数字缩略' },
  通行: { grade: '通行', kind: '用语' },
  可疑: { grade: '存疑', kind: '机制' },
  不明: { grade: '未查到', kind: '专名' },
};

/** A chapter with these paragraphs, its terms marked, and this phrase that has no entry. */
function annotated(paragraphs: readonly string[], open = /(?!)/g): Root {
  const tree = parseTree(
    paragraphs.map((text, at) => `<P id="1.1-${at + 1}">${text}</P>`).join('\n\n'),
  );
  const match = createMatcher(Object.keys(TERMS).map((id) => ({ id, surface: id, within: [] })));
  const termById = new Map(Object.entries(TERMS));
  const labelOf = (id: string) => `段${id}`;
  const openIn = (id: string) =>
    [...(paragraphs[Number(id.slice(4)) - 1] ?? '').matchAll(open)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
  const file: ChapterFile = { path: 'part-1.mdx', data: {} };
  remarkAnnotate({ termsFor: () => ({ match, termById, openIn, labelOf }) })(tree, file);
  // Between the two, Astro makes this of Markdown's tree; the paragraphs stay as they are.
  const html = tree as Root;
  rehypeAnnotate()(html, file);
  return html;
}

/** What the links of a chapter with these paragraphs carry, each with the words it marks. */
function marksOf(...paragraphs: string[]) {
  const tree = annotated(paragraphs);
  const marks: { words: string; url: unknown; properties: Record<string, unknown> }[] = [];
  visit(tree, { tagName: 'a' }, (node) => {
    const { href: url, ...properties } = 'properties' in node ? node.properties : {};
    marks.push({ words: textOf(node), url, properties: JSON.parse(JSON.stringify(properties)) });
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

/** The marked phrases without an entry, each with the terms that are marked in it. */
function openIn(tree: Root) {
  const phrases: [words: string, ...terms: string[]][] = [];
  visit(tree, { tagName: 'span' }, (node) => {
    expect(node).toHaveProperty('properties', { className: ['no-entry'], title: '尚无词条' });
    const terms: string[] = [];
    visit(node as Nodes, { tagName: 'a' }, (link) => {
      terms.push(String((link as Element).properties['href']));
    });
    phrases.push([textOf(node as Nodes), ...terms]);
  });
  return phrases;
}

test('a phrase without an entry is marked as one, with the terms in it', () => {
  const texts = ['抓好“有据和通行”两件事，', '“五送”到家，“五送”到户'];
  const tree = annotated(texts, /有据和通行|五送/g);
  expect(openIn(tree)).toEqual([['有据和通行', '#有据', '#通行'], ['五送'], ['五送']]);
  expect(textOf(tree)).toBe(texts.join(''));
  expect(openIn(annotated(texts))).toEqual([]);
});

test('phrases that touch stay two; a term that reaches beyond its phrase keeps its mark', () => {
  expect(openIn(annotated(['五送六送'], /五送|六送/g))).toEqual([['五送'], ['六送']]);
  const tree = annotated(['五通行送'], /五通/g);
  expect(openIn(tree)).toEqual([['五']]);
  expect(textOf(tree)).toBe('五通行送');
});
