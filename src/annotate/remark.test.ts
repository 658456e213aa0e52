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

/** What a chapter's paragraphs are written as, and the first part of their ids. */
const TEXT = ['P', '1.1'] as const;
const TITLE = ['Title', '0.0'] as const;

/** A chapter with these paragraphs, its terms marked, and this phrase that has no entry. */
function annotated(
  paragraphs: readonly string[],
  open = /(?!)/g,
  [tag, place]: readonly [string, string] = TEXT,
): Root {
  const tree = parseTree(
    paragraphs.map((text, at) => `<${tag} id="${place}-${at + 1}">${text}</${tag}>`).join('\n\n'),
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
  remarkAnnotate({ termsFor: () => ({ match, termById, openIn, title: '政府工作报告', labelOf }) })(
    tree,
    file,
  );
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
    const { className, title } = (node as Element).properties;
    if (String(className) !== 'no-entry') return;
    expect(title).toBe('尚无词条');
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

/** What the tags of a chapter say besides the ids. */
function attributesOf(tree: Root) {
  const all: Record<string, unknown>[] = [];
  visit(tree, 'mdxJsxTextElement', ({ name, attributes }) => {
    if (name === 'Lead') return;
    const own = attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && one.name !== 'id' ? [[one.name, one.value]] : [],
    );
    all.push(Object.fromEntries(own));
  });
  return all;
}

test('rows of a table are told, with cells as wide in each row, and their text is the paper’s', () => {
  const texts = ['序号\t名称', '1\t有据和“五送”，每季度末集中办理一次', '完', '甲\t\t乙'];
  const tree = annotated(texts, /五送/g);
  expect(attributesOf(tree)).toEqual([
    { label: '段1.1-1', row: 'first' },
    { label: '段1.1-2', row: 'other' },
    { label: '段1.1-3' },
    { label: '段1.1-4', row: 'first' },
  ]);
  const cells: string[] = [];
  visit(tree, { tagName: 'span' }, (node) => {
    const [name, width] = (node as Element).properties['className'] as string[];
    if (name === 'cell') cells.push(`${name} ${width}: ${textOf(node as Nodes)}`);
  });
  expect(cells).toEqual([
    'cell wide-1: 序号',
    'cell wide-5: 名称',
    'cell wide-1: 1',
    'cell wide-5: 有据和“五送”，每季度末集中办理一次',
    'cell wide-1: 甲',
    'cell wide-1: ',
    'cell wide-1: 乙',
  ]);
  expect(textOf(tree)).toBe(texts.join(''));
  expect(openIn(tree)).toEqual([['五送']]);
});

test('of a title block the title itself is told, whichever line it is', () => {
  const tree = annotated(['甲县文件之七', '政府工作报告', '——在会议上'], undefined, TITLE);
  expect(attributesOf(tree)).toEqual([{}, { main: null }, {}]);
});

test('the head of a note is set apart, where it has one', () => {
  const texts = ['1.有据：指有出处。', '2.通行指人人会说，例：五送', '③“不明”（新）：没有查到。'];
  const tree = annotated(texts, undefined, ['P', 'n']);
  const heads: string[] = [];
  visit(tree, 'mdxJsxTextElement', (node) => {
    if (node.name === 'Lead') heads.push(textOf(node));
  });
  expect(heads).toEqual(['1.有据：', '③“不明”（新）：']);
  expect(textOf(tree)).toBe(texts.join(''));
});
