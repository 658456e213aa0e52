/** What the elements of a Word document hold: words, characters, references, or what isn't shown. */
import { trimmed } from '../../model/trimmed.ts';
import { elementsOf, RE_XML_SPACE, textIn, type XmlElement } from '../xml.ts';
import { symbolShown } from './symbols.ts';

/** Elements that hold words which Word doesn't show, by what that is called; what has no name has no words. */
export const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['w:del', '略去修订删去的文字'],
  ['w:moveFrom', '略去修订移走的文字'],
  ['w:delText', '略去修订删去的文字'],
  ['w:rt', '略去注音'],
  ['w:pPr', ''],
  ['w:rPr', ''],
  ['w:tblPr', ''],
  ['w:sdtPr', ''],
]);
/** Elements that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);
/** Elements that hold words. */
export const TEXTS = new Set(['w:t', 'm:t']);
const COUNTED = new Set([...TEXTS, 'w:delText']);
export const NOTE_REFERENCES: ReadonlyMap<string, '脚注' | '尾注'> = new Map([
  ['w:footnoteReference', '脚注'],
  ['w:endnoteReference', '尾注'],
]);
/** Elements that were counted: revisions in each other are asked for again at each depth. */
const counted = new WeakMap<XmlElement, number>();

/** How many characters an element has in its texts, at any depth. */
export function charactersIn(element: XmlElement): number {
  const known = counted.get(element);
  if (known !== undefined) return known;
  let sum = COUNTED.has(element.name) ? textIn(element).length : 0;
  for (const child of elementsOf(element)) sum += charactersIn(child);
  counted.set(element, sum);
  return sum;
}

/** The words of one of {@link TEXTS}, as they are shown. @param font of the run */
export function wordsIn(element: XmlElement, font: string): string {
  const stored = textIn(element);
  // Word takes what is at the edges for the file's own layout, unless it is told otherwise.
  const isKept = element.name === 'm:t' || element.attributes.get('xml:space') === 'preserve';
  return (isKept ? stored : trimmed(stored, RE_XML_SPACE))
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\uf021-\uf0ff]/g, (symbol) =>
      symbolShown(font, symbol.charCodeAt(0).toString(16)).replace('\ufffd', symbol),
    );
}
