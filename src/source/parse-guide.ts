/** Reads a chapter's guide, MDX as a chapter is: paragraphs and questions, or every error in it. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { DataError, throwIfAny } from '../model/errors.ts';
import { ELLIPSIS, type Guide, type Question } from '../model/guide.ts';
import { paragraphId } from '../model/schema.ts';
import { excerpt, inlineChildren, isElement, topNodes } from './paragraph-nodes.ts';
import { treeOf } from './parse-chapter.ts';

/** The element of a question. */
const QUESTION = 'Question';
const ATTRIBUTES = ['paragraph', 'answer'];

/**
 * Parses a guide.
 *
 * @param file path named in errors
 * @throws {DataErrors} all errors of the file at once: 章节语法, 导读不合
 */
export function parseGuide(mdx: string, file: string): Guide {
  const errors: DataError[] = [];
  const about: string[] = [];
  const questions: Question[] = [];
  const refuse = (line: number | undefined, what: string) =>
    errors.push(new DataError('导读不合', file, line ? `第 ${line} 行` : '', what));
  const tree = treeOf(mdx, file, errors);
  if (tree?.children[0]?.type === 'yaml') refuse(1, '导读没有文件头');
  for (const node of tree ? topNodes(tree) : []) {
    const line = node.position?.start.line;
    if (node.type === 'text') about.push(node.value.trim().replace(/\s*\n\s*/g, ''));
    else if (isElement(node) && node.name === QUESTION) {
      const question = questionOf(node);
      if (typeof question === 'string') refuse(line, question);
      else questions.push(question);
    } else refuse(line, `有标记“${excerpt(node)}”（${node.type}）`);
  }
  if (tree && errors.length === 0 && about.length + questions.length === 0) refuse(1, '是空的');
  throwIfAny(errors);
  return { about, questions };
}

/** The question that an element asks, or what is wrong with it. */
function questionOf(node: MdxJsxFlowElement | MdxJsxTextElement): Question | string {
  const values = new Map<string, string>();
  for (const attribute of node.attributes) {
    const isKnown = attribute.type === 'mdxJsxAttribute' && ATTRIBUTES.includes(attribute.name);
    if (!isKnown) return `问题除 ${ATTRIBUTES.join('、')} 外不能有别的属性`;
    if (typeof attribute.value === 'string') values.set(attribute.name, attribute.value.trim());
  }
  const words = textOf(node).trim();
  if (words === '') return '问题是空的';
  if (inlineChildren(node).some(({ type }) => type !== 'text')) return `问题“${words}”里有标记`;
  const paragraph = values.get('paragraph') ?? '';
  if (!paragraphId.safeParse(paragraph).success) return `问题“${words}”没有写明段落号`;
  const answer = (values.get('answer') ?? '').split(ELLIPSIS).map((piece) => piece.trim());
  if (answer.includes('')) return `问题“${words}”的 answer 是空的，或“${ELLIPSIS}”的一边没有字`;
  return { words, paragraph, answer };
}
