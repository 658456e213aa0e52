/** Word files: the text that Word shows, with what it doesn't store (C10). */
import { DataError } from '../../model/errors.ts';
import type { Drawn } from '../format.ts';
import { superscript } from '../superscript.ts';
import { childOf, descendants, elementsOf, textIn, type XmlElement } from '../xml.ts';
import { charactersIn } from './elements.ts';
import { numberIn } from './number-formats.ts';
import { numberingOf } from './numbering.ts';
import { type Parts, partsOf } from './parts.ts';
import { type Shared, Story } from './story.ts';
import { stylesOf, valOf } from './styles.ts';

/** A note that is referred to: `mark` is '' where the text has one of its own. */
interface Note {
  element: XmlElement | undefined;
  mark: string;
}

/**
 * Draws the text of a Word file. Every character of it is read, or left out for a reason that is counted;
 * a file in which one isn't is refused.
 *
 * @param file path named in errors
 * @throws {DataError} 不能导入
 */
export function drawDocx(bytes: Uint8Array, file: string): Drawn {
  const parts = partsOf(bytes, file);
  const body = childOf(parts.document, 'w:body');
  const refuse = (what: string) => new DataError('不能导入', file, '', what);
  if (!body) throw refuse('里面没有正文，不是 Word 存的 .docx');
  for (const name of ['w:altChunk', 'w:subDoc']) {
    const [embedded] = descendants(body, name);
    if (embedded) throw refuse('里面嵌有另一份文档；请用 Word 打开，另存为 .docx');
  }
  const styles = stylesOf(parts.of('styles')[0]);
  const notes = notesOf(parts);
  const shared: Shared = {
    styles,
    numbering: numberingOf(parts.of('numbering')[0], styles),
    noteMark: notes.mark,
    counts: new Map(),
    dropped: [],
    seen: { read: 0, left: 0 },
  };
  const lines = new Story(shared).lines(body);
  const below: string[] = [];
  let expected = charactersIn(body);
  // A note can refer to another one.
  for (const { element, mark } of notes.met) {
    if (!element) continue;
    expected += charactersIn(element);
    const [first = '', ...rest] = new Story(shared).lines(element).map((line) => line.trim());
    below.push(mark === '' ? first : `${mark} ${first}`, ...rest);
  }
  if (notes.met.length > 0) shared.counts.set('列出脚注尾注', notes.met.length);
  const { read, left } = shared.seen;
  if (read + left !== expected) {
    throw refuse(
      `有 ${expected - read - left} 个字没有读出来；请用 Word 打开，另存为 .docx 或纯文本`,
    );
  }
  for (const [kind, name] of [
    ['header', '略去页眉页脚'],
    ['footer', '略去页眉页脚'],
    ['comments', '略去批注'],
  ] as const) {
    const aside: Shared = { ...shared, counts: new Map(), seen: { read: 0, left: 0 } };
    const words = parts
      .of(kind)
      .flatMap((root) => new Story(aside).lines(root))
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (words.length > 0) shared.counts.set(name, (shared.counts.get(name) ?? 0) + words.length);
    shared.dropped.push(...words);
  }
  const text = [...lines, ...below].map((line) => `${line}\n`).join('');
  if (text.trim() === '') {
    const what = shared.counts.has('略去图片') ? '里面只有图片，没有文字' : '里面没有文字';
    throw refuse(`${what}；请先用文字识别，再存为 .docx 或纯文本`);
  }
  const title = textOf(childOf(parts.core, 'dc:title'));
  return {
    text,
    encoding: 'UTF-8',
    meta: title === '' ? {} : { title },
    repairs: Object.fromEntries(shared.counts),
    dropped: shared.dropped,
  };
}

function textOf(element: XmlElement | undefined): string {
  return element ? textIn(element).trim() : '';
}

/** The notes of a file, in the order in which the text refers to them. */
function notesOf(parts: Parts) {
  const read = (kind: 'footnotes' | 'endnotes') =>
    new Map(
      parts
        .of(kind)
        .flatMap(elementsOf)
        .map((note) => [note.attributes.get('w:id') ?? '', note]),
    );
  const notes = { 脚注: read('footnotes'), 尾注: read('endnotes') };
  const format = formatOf(parts);
  const met: Note[] = [];
  const marks = new Map<string, string>();
  let last = 0;
  return {
    met,
    mark(kind: '脚注' | '尾注', id: string, hasOwnMark: boolean): string {
      const known = marks.get(`${kind} ${id}`);
      if (known !== undefined) return known;
      // Endnotes go on counting, so that a number means one note; Word would begin again with i.
      const mark = hasOwnMark ? '' : markOf(++last, format);
      marks.set(`${kind} ${id}`, mark);
      met.push({ element: notes[kind].get(id), mark });
      return mark;
    },
  };
}

/** In which numbers footnotes are counted. */
function formatOf(parts: Parts): string {
  const [sections] = [...descendants(parts.document, 'w:footnotePr')];
  const properties = sections ?? childOf(parts.of('settings')[0], 'w:footnotePr');
  return valOf(childOf(properties, 'w:numFmt')) ?? 'decimal';
}

function markOf(number: number, format: string): string {
  return format.startsWith('decimalEnclosed')
    ? numberIn(format, number)
    : superscript(String(number));
}
