/** What a style says of the paragraphs and runs that have it: `styles.xml`. */
import { childOf, elementsOf, type XmlElement } from '../xml.ts';

/** Number and level of a list, as far as one place says. */
export interface ListPlace {
  list?: string;
  level?: number;
}

export interface Styles {
  /** The styles of a paragraph or run, the nearest first: itself, and those that it is based on. */
  chain(style: string | undefined): readonly Style[];
  /** The style of paragraphs that name none. */
  ordinary: string | undefined;
}

interface Style {
  id: string;
  place: ListPlace;
  run: XmlElement | undefined;
}

/** Word allows a chain of ten. */
const LONGEST_CHAIN = 32;

/** @param root of `styles.xml`; undefined where there is none */
export function stylesOf(root: XmlElement | undefined): Styles {
  const known = new Map<string, { style: Style; basedOn: string | undefined }>();
  let ordinary: string | undefined;
  for (const element of root ? elementsOf(root) : []) {
    const id = element.attributes.get('w:styleId');
    if (element.name !== 'w:style' || id === undefined) continue;
    const isDefault = /^(?:1|true|on)$/.test(element.attributes.get('w:default') ?? '');
    if (isDefault && element.attributes.get('w:type') === 'paragraph') ordinary = id;
    const style = { id, place: placeIn(childOf(element, 'w:pPr')), run: childOf(element, 'w:rPr') };
    known.set(id, { style, basedOn: valOf(childOf(element, 'w:basedOn')) });
  }
  return {
    ordinary,
    chain(first) {
      const chain: Style[] = [];
      let found = known.get(first ?? '');
      while (found && chain.length < LONGEST_CHAIN) {
        chain.push(found.style);
        found = known.get(found.basedOn ?? '');
      }
      return chain;
    },
  };
}

/** `w:val` of an element. */
export function valOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val');
}

/** The list that paragraph properties name. */
export function placeIn(properties: XmlElement | undefined): ListPlace {
  const numbered = childOf(properties, 'w:numPr');
  const list = valOf(childOf(numbered, 'w:numId'));
  const level = valOf(childOf(numbered, 'w:ilvl'));
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
}

/** Whether a property is on, off, or not said: `<w:vanish/>`, `<w:vanish w:val="0"/>`, nothing. */
export function toggled(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (!element) return undefined;
  return !/^(?:0|false|off|none)$/.test(valOf(element) ?? '');
}

/** Whether a property is on in a run: by itself, its style, or its paragraph's. */
export function isOn(
  styles: Styles,
  name: string,
  run: XmlElement | undefined,
  paragraphStyle: string | undefined,
): boolean {
  const direct = toggled(run, name);
  if (direct !== undefined) return direct;
  const chain = [valOf(childOf(run, 'w:rStyle')), paragraphStyle].flatMap((style) =>
    styles.chain(style),
  );
  return chain.map((style) => toggled(style.run, name)).find((on) => on !== undefined) ?? false;
}

/** Whether a run is set above the line. */
export function isRaised(styles: Styles, run: XmlElement | undefined): boolean {
  const direct = valOf(childOf(run, 'w:vertAlign'));
  if (direct !== undefined) return direct === 'superscript';
  const chain = styles.chain(valOf(childOf(run, 'w:rStyle')));
  return chain.some((style) => valOf(childOf(style.run, 'w:vertAlign')) === 'superscript');
}
