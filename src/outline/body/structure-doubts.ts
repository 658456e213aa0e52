/** Doubts about a report's structure: what is too long, what is missing, what could be read in another way. */
import type { Doubt, DoubtKind } from '../../model/doubt.ts';
import { lengthOf, type Paragraph, parseParagraphId } from '../../model/paragraph.ts';
import type { Chain } from './chain.ts';
import { numbered, numberIn } from './headings.ts';
import type { Part } from './parts.ts';
import type { Reading } from './readings.ts';

/** What an opening and a closing take up at most, as a share of the body and in characters. */
const LONGEST_OPENING = { share: 0.05, length: 300 };
const LONGEST_CLOSING = { share: 0.12, length: 300 };
/** A part or section with more characters has headings, or at least 一是, 二是. */
const LONGEST_UNBROKEN = 6000;
/** A longer report has more than one part. */
const LEAST_DIVIDED = 1000;
/** A reading nearly as good as the best one. */
const CLOSE = 0.15;

/**
 * @param body     paragraphs of the body, with their ids
 * @param readings of it, the best first; it is read as the first says
 * @param parts    as which it was read
 */
export function structureDoubts(
  body: readonly Paragraph[],
  readings: readonly Reading[],
  parts: readonly Part[],
): Doubt[] {
  return [
    ...lengthDoubts(body, parts),
    ...readingDoubts(body, readings),
    ...chainDoubts(readings[0]?.chain ?? null, body, '部分'),
    ...parts.flatMap(({ chain, belowAt }) => chainDoubts(chain, body.slice(belowAt), '节')),
    ...parts.flatMap((part) => sectionDoubts(part, body)),
  ];
}

function doubt(kind: DoubtKind, paragraph: Paragraph | undefined, what: string): Doubt {
  return { kind, ...(paragraph ? { paragraph: paragraph.id } : {}), what };
}

function lengthDoubts(body: readonly Paragraph[], parts: readonly Part[]): Doubt[] {
  const all = lengthOf(body);
  const opening = body.filter(({ id }) => parseParagraphId(id)?.part === 0);
  const closing = body.filter(({ id }) => parseParagraphId(id)?.part === parts.length + 1);
  const tooLong = (own: readonly Paragraph[], most: { share: number; length: number }) =>
    lengthOf(own) > most.length && lengthOf(own) > most.share * all;
  const told = (own: readonly Paragraph[], name: string) =>
    `${name}有 ${lengthOf(own)} 字，占正文的 ${Math.round((100 * lengthOf(own)) / all)}%`;
  return [
    ...(tooLong(opening, LONGEST_OPENING)
      ? [doubt('开头过长', opening[0], told(opening, '开篇'))]
      : []),
    ...unbroken(body),
    ...(tooLong(closing, LONGEST_CLOSING)
      ? [doubt('结尾过长', closing[0], told(closing, '结语'))]
      : []),
  ];
}

/** Parts without sections, and sections, that are long and have nothing that divides them. */
function unbroken(body: readonly Paragraph[]): Doubt[] {
  const groups = Map.groupBy(body, ({ id }) => id.replace(/-\d+$/, ''));
  return [...groups.values()].flatMap((own) => {
    const divided = own.some(({ text }) => /^二是|^第二[，,、]|^2[.．、]/.test(text));
    const [first] = own;
    if (divided || lengthOf(own) <= LONGEST_UNBROKEN) return [];
    const name = first?.text.slice(0, 20) ?? '';
    return [doubt('章过长', first, `“${name}”起 ${lengthOf(own)} 字，中间没有标题`)];
  });
}

function readingDoubts(body: readonly Paragraph[], [best, ...others]: readonly Reading[]): Doubt[] {
  if (!best) return [doubt('结构两可', body[0], '没有找到部分的标题，正文算作一个部分')];
  const doubts: Doubt[] = [];
  const first = body[best.starts[0] ?? 0];
  const other = others.find(({ starts }) => starts.join() !== best.starts.join());
  if (other && best.score - other.score < CLOSE) {
    const other1 = body[other.starts[0] ?? 0];
    const what = `也可以从“${words(other1)}”起分成 ${other.starts.length} 个部分`;
    doubts.push(doubt('结构两可', other1, what));
  }
  if (best.starts.length === 1 && lengthOf(body) > LEAST_DIVIDED)
    doubts.push(doubt('结构两可', first, '只找到一个部分的标题'));
  const ran = best.starts.map((at) => body[at]).find((paragraph) => paragraph?.kind === 'text');
  if (ran) doubts.push(doubt('结构两可', ran, `“${words(ran)}”后面接着正文，算作部分的标题`));
  if (best.style === null && best.isUnsure) {
    const named = best.starts.map((at) => `“${words(body[at])}”`).join('、');
    doubts.push(doubt('结构两可', first, `${named}没有序号，算作部分的标题`));
  }
  return doubts;
}

/** Numbers that are missing in a sequence, and headings that have no place in it. */
function chainDoubts(chain: Chain | null, body: readonly Paragraph[], level: string): Doubt[] {
  if (!chain) return [];
  const { style, items, missing, left } = chain;
  const gaps = missing.length > 0 ? items.filter(({ number }) => missing.includes(number - 1)) : [];
  return [
    ...gaps.map(({ at, number }) => {
      const before = missing.filter((other) => other < number);
      const names = before.slice(-3).map((other) => `“${numberIn(style, other)}”`);
      return doubt('序号不连', body[at], `“${words(body[at])}”前面没有${names.join('')}`);
    }),
    ...items.flatMap(({ at, number }, index) =>
      index > 0 && items[index - 1]?.number === number
        ? [doubt('序号不连', body[at], `“${words(body[at])}”的序号与前一个相同`)]
        : [],
    ),
    ...items.flatMap(({ at }) =>
      numbered(body[at]?.text ?? '')?.style === style
        ? []
        : [doubt('序号不连', body[at], `“${words(body[at])}”的序号与其他${level}的写法不同`)],
    ),
    ...left.map(({ at }) =>
      doubt('结构两可', body[at], `“${words(body[at])}”写得像${level}的标题，序号接不上，算作正文`),
    ),
  ];
}

/** Sections whose headings have no numbers, and numbers that make no sections. */
function sectionDoubts(part: Part, body: readonly Paragraph[]): Doubt[] {
  const { sections, chain, passedOver, belowAt } = part;
  const first = sections[0]?.drafts[0];
  const doubts: Doubt[] = [];
  if (first && !chain) {
    const what = `“${first.text.slice(0, 12)}”等 ${sections.length} 行没有序号，算作节的标题`;
    doubts.push(doubt('结构两可', body[belowAt + part.before.length], what));
  }
  const passed = passedOver?.items[0];
  if (passed && passedOver) {
    const at = body[belowAt + passed.at];
    const what = `“${words(at)}”等 ${passedOver.items.length} 段有序号，没有算作节`;
    doubts.push(doubt('结构两可', at, what));
  }
  return doubts;
}

function words(paragraph: Paragraph | undefined): string {
  return paragraph?.text.slice(0, 12) ?? '';
}
