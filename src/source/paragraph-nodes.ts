/** Finds the paragraphs of a report in the syntax tree of a chapter. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { DataError, type DataErrorName, throwIfAny } from '../model/errors.ts';
import { kindOfId, type Paragraph, type ParagraphKind } from '../model/paragraph.ts';
import { ELEMENTS, LEAD_ELEMENT } from './write-chapter.ts';

/** An H, P or Title element. MDX makes a flow element of one that stands alone on its line. */
type ParagraphElement = MdxJsxFlowElement | MdxJsxTextElement;

/** A paragraph and where it stands in the tree. */
export interface ParagraphNode {
  node: ParagraphElement;
  paragraph: Paragraph;
  /** Line in the chapter's file, from 1. */
  line: number;
}

const KINDS = new Map(
  Object.entries(ELEMENTS).map(([kind, element]) => [element, kind as ParagraphKind]),
);
const RE_LINE_BREAK = /[\n\r]/;

/**
 * The paragraphs of a chapter in order. The tree isn't changed; it may be as remark-mdx parsed it or as
 * MDX's own plugins left it.
 *
 * @param file path named in errors
 * @throws {DataErrors} all of them at once, see {@link findParagraphs}
 */
export function paragraphNodes(tree: Root, file: string): ParagraphNode[] {
  const { nodes, errors } = findParagraphs(tree, file);
  throwIfAny(errors);
  return nodes;
}

/**
 * As {@link paragraphNodes}, but returns the errors: 段落外有字, 段落内有标记, 缺段落号, 段落号不合,
 * 段落号重复. A paragraph with an error is left out.
 */
export function findParagraphs(
  tree: Root,
  file: string,
): { nodes: ParagraphNode[]; errors: DataError[] } {
  const errors: DataError[] = [];
  const nodes: ParagraphNode[] = [];
  const lines = new Map<string, number>();
  for (const node of topNodes(tree)) {
    const line = node.position?.start.line ?? 0;
    const report = (kind: DataErrorName, what: string) =>
      errors.push(new DataError(kind, file, `第 ${line} 行`, what));
    const kind = isElement(node) ? KINDS.get(node.name ?? '') : undefined;
    if (!isElement(node) || kind === undefined) {
      report('段落外有字', `“${excerpt(node)}”不在段落里`);
      continue;
    }
    const id = idOf(node, kind, report);
    const content = contentOf(node, report);
    if (id === null || content === null) continue;
    const first = lines.get(id);
    if (first !== undefined) report('段落号重复', `段落号 ${id} 在第 ${first} 行已经用过`);
    else lines.set(id, line);
    nodes.push({ node, paragraph: { id, kind, ...content }, line });
  }
  return { nodes, errors };
}

type Report = (kind: DataErrorName, what: string) => void;

/** Whether a node is an element of MDX. */
export function isElement(node: Nodes): node is ParagraphElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** What stands at the top of a chapter or a guide, Markdown's own paragraphs opened and white space left out. */
export function topNodes(tree: Root): Nodes[] {
  return tree.children
    .flatMap((node): Nodes[] => (node.type === 'paragraph' ? node.children : [node]))
    .filter((node) => node.type !== 'yaml' && !(node.type === 'text' && node.value.trim() === ''));
}

/** The element's id; null, with an error, where it has none that fits its kind. */
function idOf(node: ParagraphElement, kind: ParagraphKind, report: Report): string | null {
  let id: unknown;
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id') id = attribute.value;
    else report('段落内有标记', `<${node.name}> 除 id 外不能有别的属性`);
  }
  if (typeof id !== 'string' || id === '') {
    report('缺段落号', `“${excerpt(node)}”没有段落号`);
    return null;
  }
  const fits = kindOfId(id);
  if (fits === kind) return id;
  report(
    '段落号不合',
    fits === null
      ? `“${id}”不是段落号`
      : `${id} 是${KIND_NAMES[fits]}的号，要写成 <${ELEMENTS[fits]} id="${id}">`,
  );
  return null;
}

const KIND_NAMES: Record<ParagraphKind, string> = { title: '题头', heading: '标题', text: '正文' };

/** The element's text and the length of its lead; null, with an error, where it holds other markup. */
function contentOf(
  node: ParagraphElement,
  report: Report,
): Pick<Paragraph, 'text' | 'lead'> | null {
  const children = inlineChildren(node);
  const first = children[0];
  const leadNode = first && isElement(first) && first.name === LEAD_ELEMENT ? first : null;
  const leadChildren = leadNode ? inlineChildren(leadNode) : [];
  const inline = [...leadChildren, ...children.slice(leadNode ? 1 : 0)];
  const foreign = inline.find((child) => child.type !== 'text' && !isAutolink(child));
  const text = inline.map((child) => textOf(child)).join('');
  if (foreign) report('段落内有标记', `段落里有标记“${excerpt(foreign)}”（${foreign.type}）`);
  else if (leadNode && leadNode.attributes.length > 0) {
    report('段落内有标记', `<${LEAD_ELEMENT}> 不能有属性`);
  } else if (RE_LINE_BREAK.test(text)) report('段落内有标记', '段落里有换行，一段要写在一行里');
  else if (text.trim() === '') report('段落内有标记', '段落是空的');
  else return { text, lead: leadChildren.map((child) => textOf(child)).join('').length };
  return null;
}

/** An element's children; Markdown wraps them in a paragraph where they stand on lines of their own. */
export function inlineChildren(node: ParagraphElement): Nodes[] {
  return node.children.flatMap((child: Nodes): Nodes[] =>
    child.type === 'paragraph' && node.children.length === 1 ? child.children : [child],
  );
}

/** Whether a link is one that GFM made by itself of an address in the text. */
function isAutolink(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const text = textOf(node);
  return [text, `http://${text}`, `mailto:${text}`].includes(node.url);
}

/** The first words of a node, or what it is, for a message. */
export function excerpt(node: Nodes): string {
  const text = textOf(node) || ('value' in node ? String(node.value) : node.type);
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
