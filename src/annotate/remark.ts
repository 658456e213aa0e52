/**
 * The adapter to the Markdown/MDX pipeline: paragraphs in, the same paragraphs with marked terms out. In two
 * halves, for between them Astro sends all that stands in a paragraph through an HTML parser, one for each
 * element: so they are empty there, which is a third of what a chapter costs.
 */
import type { Element, ElementContent, Root as HtmlRoot, Properties } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { matterOf, noteIdOf, type Paragraph } from '../model/paragraph.ts';
import { isOpen, isOrdinary, type Term } from '../model/term.ts';
import { paragraphNodes } from '../source/paragraph-nodes.ts';
import { piecesOf } from './breaks.ts';
import type { Matcher } from './match.ts';
import { cellsOf, type Row, rowsOf, TAB } from './rows.ts';
import { annotate, markOpen, type Segment, splitAt } from './segments.ts';

/** What the adapter needs to know of a chapter's report. */
export interface ChapterTerms {
  match: Matcher;
  /** The terms by id; grade and kind give the line its form and strength. */
  termById: ReadonlyMap<string, Pick<Term, 'grade' | 'kind'>>;
  /** Phrases without an entry in a paragraph, by its id, in order; none in a report that is 定稿. */
  openIn: (paragraph: string) => readonly { start: number; end: number }[];
  /** The title on the paper, a line of its title block. */
  title: string;
  /** How a paragraph is named to readers, by its id. */
  labelOf: (paragraph: string) => string;
}

export interface RemarkAnnotateOptions {
  /** Terms that apply to a chapter, by the path of its file; null for files that are no chapters. */
  termsFor: (file: string) => ChapterTerms | null;
}

/** What both halves need of a file (`VFile`). */
export interface ChapterFile {
  path: string;
  data: Record<string, unknown>;
}

/** What a file's paragraphs hold, by their ids. */
type Marked = ReadonlyMap<string, ElementContent[]>;

/** Where the first half leaves it for the second. */
const MARKED = 'zhuduMarked';

/** Remark plugin that marks the terms in the paragraphs of a report's chapter (C3), and names these. */
export function remarkAnnotate({ termsFor }: RemarkAnnotateOptions) {
  return (tree: Root, file: ChapterFile): void => {
    const terms = termsFor(file.path);
    if (!terms) return;
    const toNodes = nodesOf(terms);
    const marked = new Map<string, ElementContent[]>();
    const nodes = paragraphNodes(tree, file.path);
    const rows = rowsOf(nodes.map(({ paragraph }) => paragraph.text));
    for (const [at, { node, paragraph }] of nodes.entries()) {
      const { id, text, lead, kind } = paragraph;
      const say = (name: string, value: string | null) =>
        node.attributes.push({ type: 'mdxJsxAttribute', name, value });
      const marks = matterOf(id) === '篇外' ? [] : terms.match(text);
      const segments = markOpen(annotate(text, marks), terms.openIn(id));
      const { before, after } = splitAt(segments, lead || noteHeadOf(paragraph));
      const leads = before.length ? [leadOf(toNodes(before))] : [];
      if (kind === 'text') say('label', terms.labelOf(id));
      if (kind === 'title' && text === terms.title) say('main', null);
      const row = kind === 'text' ? rows[at] : null;
      if (row) say('row', row.isFirst ? 'first' : 'other');
      marked.set(id, [...leads, ...(row ? cellNodes(after, row, toNodes) : toNodes(after))]);
      node.children = [];
    }
    file.data[MARKED] = marked satisfies Marked;
  };
}

/** Rehype plugin that puts into the paragraphs what {@link remarkAnnotate} has marked. */
export function rehypeAnnotate() {
  return (tree: HtmlRoot, { data }: ChapterFile): void => {
    const marked = data[MARKED] as Marked | undefined;
    if (!marked) return;
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if (!('attributes' in node)) return;
      const id = node.attributes.find((one) => 'name' in one && one.name === 'id')?.value;
      const children = typeof id === 'string' ? marked.get(id) : undefined;
      if (children) node.children = children;
    });
  };
}

/** What a note of the report is about, with the number before and the colon behind it. */
const RE_NOTE_HEAD = /^[^。；，：:指]{1,30}[：:]/;

/** Length of what a note begins with, set apart like a run-in heading; 0 where it is no note, or says it otherwise. */
function noteHeadOf({ id, text }: Paragraph): number {
  return noteIdOf(id) === id ? (RE_NOTE_HEAD.exec(text)?.[0].length ?? 0) : 0;
}

/** Turns segments into what stands for them on the page. */
type ToNodes = (segments: readonly Segment[]) => ElementContent[];

/** The cells of a table's row. */
function cellNodes(
  segments: readonly Segment[],
  { widths }: Row,
  toNodes: ToNodes,
): ElementContent[] {
  return cellsOf(segments).flatMap((cell, at) => [
    ...(at > 0 ? [textOf(TAB)] : []),
    element('span', { className: ['cell', `wide-${widths[at]}`] }, toNodes(cell)),
  ]);
}

/** Makes elements of a chapter's segments, which are given in their order. */
function nodesOf({ termById }: ChapterTerms): ToNodes {
  const met = new Set<string>();
  const linkOf = (term: string, children: ElementContent[], isReference = false): Element => {
    const entry = termById.get(term);
    const classes = isReference
      ? ['reference']
      : [entry && isOrdinary(entry) ? 'word' : [], met.has(term) ? [] : 'first'];
    if (!isReference) met.add(term);
    return element(
      'a',
      {
        href: `#${term}`,
        className: ['term', ...classes.flat()],
        dataTerm: term,
        dataGrade: entry && isOpen(entry) ? entry.grade : undefined,
      },
      children,
    );
  };
  return (segments) => {
    const pieces = piecesOf(segments);
    const nodes: ElementContent[] = [];
    let phrase: Element | undefined;
    for (const [at, { term, open, isReference }] of segments.entries()) {
      const [first = '', ...more] = pieces[at] ?? [];
      // A line that ends before a term must not hold an empty piece of its link.
      const children = [textOf(first), ...more.flatMap((piece) => [lineBreak(), textOf(piece)])];
      const before = first === '' ? children.splice(0, 2).slice(1) : [];
      const marked = [
        ...before,
        ...(term === undefined ? children : [linkOf(term, children, isReference)]),
      ];
      if (open === undefined) {
        nodes.push(...marked);
        continue;
      }
      if (!phrase || segments[at - 1]?.open !== open) {
        phrase = openPhrase();
        nodes.push(phrase);
      }
      phrase.children.push(...marked);
    }
    return nodes;
  };
}

function leadOf(children: ElementContent[]): MdxJsxTextElementHast {
  return { type: 'mdxJsxTextElement', name: 'Lead', attributes: [], children };
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function textOf(value: string): ElementContent {
  return { type: 'text', value };
}

/** A phrase without an entry: told by a faint mark, and to the mouse by its words. */
function openPhrase(): Element {
  return element('span', { className: ['no-entry'], title: '尚无词条' }, []);
}

/** Lets a line end; it is no character of the text (C3). */
function lineBreak(): Element {
  return element('wbr', {}, []);
}
