/**
 * Which lines of a page are the text that it is there for, found by shape: prose has sentences, and what
 * stands around it (menus, labels, links to other pages) has none. Class names differ on every site.
 */
import type { Element } from 'hast';
import type { PageLine } from './lines.ts';

/** What stands in an element, in characters. */
interface Weight {
  all: number;
  prose: number;
  linked: number;
  links: number;
}

/** Share of the prose around it that an element must hold for the text to be within it … */
const MUCH = 0.6;
/** … and that it must hold where what stands beside it looks like another piece of the same text. */
const MOST = 0.97;
/** Elements that lay out a page; others that stand beside a text (paragraphs, lists of data) belong to it. */
const LAYOUT = new Set(
  'div section article main header footer nav aside center form td th tr tbody table ul dl'.split(
    ' ',
  ),
);
/** A list of links: so many, and this share of its characters. */
const LINK_LIST = { links: 3, share: 0.6 };
/** Elements that by their names are not the text, and the share of the page's prose that disproves it. */
const BESIDE = new Set(['nav', 'aside', 'footer', 'select', 'button', 'form', 'noscript']);
const LITTLE = 0.1;

const RE_SENTENCE = /[。；！？，]/;
const PROSE_LENGTH = 20;

/** @returns for each line whether it belongs to the text */
export function inContent(lines: readonly PageLine[]): boolean[] {
  const shown = lines.filter(({ hidden }) => !hidden);
  // What is hidden until a script shows it may be the text itself.
  const hides = proseOf(shown) > proseOf(lines) / 2;
  const seen = hides ? shown : lines;
  const weights = weigh(seen);
  const main = mainOf(seen, weights);
  const mainWeight = weights.get(main ?? null);
  const total = mainWeight?.prose ?? 0;
  const isBeside = (element: Element) => {
    const weight = weights.get(element);
    if (!weight || weight.prose > total * LITTLE) return false;
    if (BESIDE.has(element.tagName)) return true;
    const linkList = weight.linked / weight.all >= LINK_LIST.share;
    return linkList && weight.links >= LINK_LIST.links;
  };
  return lines.map((line) => {
    if (hides && line.hidden) return false;
    const at = main ? line.within.indexOf(main) : -1;
    if (main && at < 0) return false;
    return !line.within.slice(at + 1).some(isBeside);
  });
}

/** The innermost element that holds the text; null for the page itself. */
function mainOf(
  lines: readonly PageLine[],
  weights: ReadonlyMap<Element | null, Weight>,
): Element | null {
  const proseIn = (element: Element | null) => weights.get(element)?.prose ?? 0;
  let main: Element | null = null;
  for (let depth = 0; ; depth += 1) {
    const inside = lines.filter(({ within }) => main === null || within[depth - 1] === main);
    const children = [...new Set(inside.flatMap(({ within }) => within[depth] ?? []))];
    const heaviest = children.reduce<Element | null>(
      (most, child) => (most === null || proseIn(child) > proseIn(most) ? child : most),
      null,
    );
    const share = heaviest === null ? 0 : proseIn(heaviest) / proseIn(main);
    // Where nothing is prose, the share is no number: the page itself is the text.
    if (heaviest === null || !(share >= MUCH)) return main;
    const pieces = children.filter((child) => child !== heaviest && proseIn(child) > 0);
    if (pieces.some(({ tagName }) => !LAYOUT.has(tagName))) return main;
    const behind = inside.slice(
      inside.findLastIndex(({ within }) => within[depth] === heaviest) + 1,
    );
    if (behind.filter(isRow).length > 1) return main;
    if (share < MOST && pieces.some((piece) => isAlike(piece, heaviest))) return main;
    main = heaviest;
  }
}

/** Of the same name and class, but for digits: `<td>` and `<td>`, WordSection1 and WordSection2. */
function isAlike(one: Element, other: Element): boolean {
  const kindOf = ({ tagName, properties }: Element) =>
    `${tagName} ${String(properties.className ?? '').replace(/\d/g, '')}`;
  return kindOf(one) === kindOf(other);
}

function weigh(lines: readonly PageLine[]): Map<Element | null, Weight> {
  const weights = new Map<Element | null, Weight>();
  for (const line of lines) {
    for (const element of [null, ...line.within]) {
      const weight = weights.get(element) ?? { all: 0, prose: 0, linked: 0, links: 0 };
      weight.all += line.text.length;
      weight.prose += isProse(line) ? line.text.length : 0;
      weight.linked += line.linked;
      weight.links += line.links;
      weights.set(element, weight);
    }
  }
  return weights;
}

function proseOf(lines: readonly PageLine[]): number {
  return lines.filter(isProse).reduce((all, { text }) => all + text.length, 0);
}

/** A row of data, and not of links. */
function isRow({ text, links }: PageLine): boolean {
  return text.includes('\t') && links === 0;
}

function isProse({ text, linked }: PageLine): boolean {
  return text.length >= PROSE_LENGTH && RE_SENTENCE.test(text) && linked < text.length / 2;
}
