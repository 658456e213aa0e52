/** Markdown → its words: the marks go, by a parser that knows which they are. */
import { fromHtml } from 'hast-util-from-html';
import { toString as wordsOf } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { DataError } from '../model/errors.ts';
import { tooMuch } from './bounds.ts';
import { decode } from './decode.ts';
import type { Drawn } from './format.ts';
import { tooMany } from './markdown-bounds.ts';
import { superscript } from './superscript.ts';

/** One tilde means from … to in Chinese: 10~20%. */
const PARSER = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter);

/**
 * Draws the words of Markdown. A line of a paragraph stays a line, as such texts are written.
 *
 * @throws {DataError} 不能导入: it is no text, or too much to be parsed
 */
export function drawMarkdown(bytes: Uint8Array, file: string): Drawn {
  const { text, encoding } = decode(bytes, file);
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const much = tooMuch(source) ?? tooMany(source);
  if (much !== null) throw new DataError('不能导入', file, '', much);
  const reader = new Reader(source);
  const lines = [...reader.lines(PARSER.parse(source)), ...reader.notes];
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    encoding,
    meta: reader.meta,
    repairs: {
      ...(reader.marks > 0 ? { 去掉Markdown标记: reader.marks } : {}),
      ...(reader.notes.length > 0 ? { 列出脚注尾注: reader.notes.length } : {}),
    },
    dropped: reader.dropped,
  };
}

/** Nodes whose marks are no words. */
const MARKED = new Set<Nodes['type']>([
  'heading',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'blockquote',
  'table',
]);

class Reader {
  readonly #source: string;
  marks = 0;
  /** Footnotes, which stand behind everything. */
  readonly notes: string[] = [];
  readonly dropped: string[] = [];
  meta: Drawn['meta'] = {};

  constructor(source: string) {
    this.#source = source;
  }

  /** The lines of a block. */
  lines(node: Nodes): string[] {
    if (MARKED.has(node.type)) this.marks++;
    switch (node.type) {
      case 'yaml':
        this.#drop(node.value);
        this.meta = metaIn(node.value);
        return [];
      case 'thematicBreak':
        this.marks++;
        return [];
      case 'definition':
        this.#drop(this.#sourceOf(node));
        return [];
      case 'listItem': {
        const [first = '', ...rest] = node.children.flatMap((child) => this.lines(child));
        return [`${this.#numberOf(node)}${first}`, ...rest];
      }
      case 'tableRow':
        return [node.children.map((cell) => this.#words(cell).replace(/\s+/g, ' ')).join('\t')];
      case 'footnoteDefinition': {
        const [first = '', ...rest] = node.children.flatMap((child) => this.lines(child));
        this.notes.push(`${noteMark(node.identifier)} ${first}`, ...rest);
        return [];
      }
      case 'paragraph':
      case 'heading':
      case 'code':
      case 'html':
        // A picture leaves nothing behind.
        return this.#words(node)
          .split('\n')
          .filter((line) => line.trim() !== '');
      default:
        return 'children' in node ? node.children.flatMap((child) => this.lines(child)) : [];
    }
  }

  /** The words within a block. */
  #words(node: Nodes): string {
    if (node.type !== 'heading' && MARKED.has(node.type)) this.marks++;
    switch (node.type) {
      case 'text':
      case 'code':
      case 'inlineCode':
        return node.value;
      case 'html':
        this.marks++;
        return /^<br\b/i.test(node.value)
          ? '\n'
          : wordsOf(fromHtml(node.value, { fragment: true }));
      case 'break':
        return '\n';
      case 'image':
      case 'imageReference':
        this.#drop(this.#sourceOf(node));
        return '';
      case 'footnoteReference':
        return noteMark(node.identifier);
      default:
        return 'children' in node ? node.children.map((child) => this.#words(child)).join('') : '';
    }
  }

  /** What stands before an item: its number is a word of the text, its bullet a mark. */
  #numberOf(item: Extract<Nodes, { type: 'listItem' }>): string {
    const number = /^\d+[.)]\s?/.exec(this.#sourceOf(item))?.[0];
    if (number === undefined) this.marks++;
    return number ?? '';
  }

  #sourceOf({ position }: Nodes): string {
    return this.#source.slice(position?.start.offset, position?.end.offset);
  }

  #drop(text: string): void {
    this.marks++;
    this.dropped.push(...text.split('\n').filter((line) => line.trim() !== ''));
  }
}

/** A number is set above the line, as Word does; a name stays in its brackets. */
function noteMark(identifier: string): string {
  return /^\d+$/.test(identifier) ? superscript(identifier) : `[${identifier}]`;
}

/** What the head of a file says of itself; one that can't be read says nothing. */
function metaIn(yaml: string): Drawn['meta'] {
  const said: unknown = (() => {
    try {
      return parseYaml(yaml);
    } catch {
      return null;
    }
  })();
  const field = (name: 'title' | 'date') => {
    const value = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined;
    return typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim() } : {};
  };
  return { ...field('title'), ...field('date') };
}
