/** XML → a tree, without entities of its own making, and no deeper or larger than a document is. */
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { DataError } from '../model/errors.ts';

/** An element; names have the prefixes of the table that it was read by, whatever the file calls them. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** A table in a table in a text box comes to some fifty. */
const DEEPEST = 250;
/** A report has some ten thousand. */
const MOST_ELEMENTS = 1_000_000;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * @param prefixes what the namespaces are called here: `w` for …/wordprocessingml/2006/main
 * @param part     of the file, for messages
 * @throws {DataError} 不能导入: no well-formed XML, a DTD (in which entities could expand), or too much
 */
export function parseXml(
  bytes: Uint8Array,
  prefixes: ReadonlyMap<string, string>,
  file: string,
  part: string,
): XmlElement {
  const refuse = (what: string) => new DataError('不能导入', file, part, what);
  const root: XmlElement = { name: '', attributes: NO_ATTRIBUTES, children: [] };
  const open = [root];
  const nameOf = (uri: string, local: string) => `${prefixes.get(uri) ?? '?'}:${local}`;
  const attributesOf = (found: readonly SaxesAttributeNS[]) =>
    found.length === 0
      ? NO_ATTRIBUTES
      : new Map(
          found.map(({ uri, local, value }) => [uri === '' ? local : nameOf(uri, local), value]),
        );
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw refuse('里面的 XML 坏了；请重新取得，或用 Word 打开后另存为 .docx');
  });
  parser.on('doctype', () => {
    throw refuse('里面的 XML 有自定的实体，不像 Word 存的文档');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: XmlElement = {
      name: nameOf(uri, local),
      attributes: attributesOf(Object.values(attributes)),
      children: [],
    };
    elements++;
    if (open.length > DEEPEST) throw refuse('里面一层套一层，太深了，不像一份文档');
    if (elements > MOST_ELEMENTS) throw refuse('太大，不像一份文档');
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const keep = (text: string) => open.at(-1)?.children.push(text);
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.write(new TextDecoder(encodingOf(bytes)).decode(bytes)).close();
  const [first] = elementsOf(root);
  if (!first) throw refuse('是空的');
  return first;
}

/** XML is UTF-8, or UTF-16 with a byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  return 'UTF-8';
}

/** The elements directly in one. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element of a name directly in one. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => child.name === name);
}

/** All elements of a name in one, at any depth, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** The characters directly in an element. */
export function textIn(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** White space, as XML has it. */
export const RE_XML_SPACE = /[ \t\r\n]/;
