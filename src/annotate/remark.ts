/** The adapter to the Markdown/MDX pipeline: paragraphs in, the same paragraphs with marked terms out. */
import type { Link, PhrasingContent, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { matterOf, type Paragraph, parseParagraphId } from '../model/paragraph.ts';
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

/** Remark plugin that marks the terms in the paragraphs of a report's chapter (C3), and names these. */
export function remarkAnnotate({ termsFor }: RemarkAnnotateOptions) {
  return (tree: Root, file: { path: string }): void => {
    const terms = termsFor(file.path);
    if (!terms) return;
    const met = new Set<string>();
    const toNodes = (segments: readonly Segment[]): PhrasingContent[] => {
      const pieces = piecesOf(segments);
      const nodes: PhrasingContent[] = [];
      let phrase: MdxJsxTextElement | undefined;
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
          phrase = spanOf({ class: 'no-entry', title: '尚无词条' });
          nodes.push(phrase);
        }
        phrase.children.push(...(marked as typeof phrase.children));
      }
      return nodes;
    };
    const linkOf = (term: string, children: PhrasingContent[], isReference = false): Link => {
      const entry = terms.termById.get(term);
      const classes = isReference
        ? ['reference']
        : [entry && isOrdinary(entry) ? 'word' : [], met.has(term) ? [] : 'first'];
      if (!isReference) met.add(term);
      return {
        type: 'link',
        url: `#${term}`,
        children,
        data: {
          hProperties: {
            className: ['term', ...classes.flat()],
            dataTerm: term,
            dataGrade: entry && isOpen(entry) ? entry.grade : undefined,
          },
        },
      };
    };
    const toCells = (segments: readonly Segment[], { widths }: Row): PhrasingContent[] =>
      cellsOf(segments).flatMap((cell, at) => [
        ...(at > 0 ? [textOf(TAB)] : []),
        spanOf({ class: `cell wide-${widths[at]}` }, toNodes(cell)),
      ]);
    const nodes = paragraphNodes(tree, file.path);
    const rows = rowsOf(nodes.map(({ paragraph }) => paragraph.text));
    for (const [at, { node, paragraph }] of nodes.entries()) {
      const { id, text } = paragraph;
      const marks = matterOf(id) === '篇外' ? [] : terms.match(text);
      const segments = markOpen(annotate(text, marks), terms.openIn(id));
      const { before, after } = splitAt(segments, paragraph.lead || noteHeadOf(paragraph));
      const lead: MdxJsxTextElement[] = before.length
        ? [
            {
              type: 'mdxJsxTextElement',
              name: 'Lead',
              attributes: [],
              children: toNodes(before),
            },
          ]
        : [];
      if (paragraph.kind === 'text') {
        const value = terms.labelOf(paragraph.id);
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'label', value });
      }
      if (paragraph.kind === 'title' && text === terms.title) {
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'main', value: null });
      }
      const row = paragraph.kind === 'text' ? rows[at] : null;
      if (row) {
        const value = row.isFirst ? 'first' : 'other';
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'row', value });
      }
      const children = row ? toCells(after, row) : toNodes(after);
      node.children = [...lead, ...children] as typeof node.children;
    }
  };
}

/** What a note of the report is about, with the number before and the colon behind it. */
const RE_NOTE_HEAD = /^[^。；，：:指]{1,30}[：:]/;

/** Length of what a note begins with, set apart like a run-in heading; 0 where it is no note, or says it otherwise. */
function noteHeadOf({ id, text }: Paragraph): number {
  const place = parseParagraphId(id);
  const isNote = place?.part === 'n' && place.index > 0 && place.sub === null;
  return isNote ? (RE_NOTE_HEAD.exec(text)?.[0].length ?? 0) : 0;
}

function textOf(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A span: of a phrase without an entry, a faint mark that tells its words to the mouse; of a cell. */
function spanOf(
  attributes: Record<string, string>,
  children: PhrasingContent[] = [],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children: children as MdxJsxTextElement['children'],
  };
}

/** Lets a line end; it is no character of the text (C3). */
function lineBreak(): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name: 'wbr', attributes: [], children: [] };
}
