/** The ways in which a report's body can be read as parts, the best first. */
import { type Chain, chainOf, type Item, isHead, itemsOf } from './chain.ts';
import type { NumberStyle } from './headings.ts';
import { unnumberedHeads } from './unnumbered.ts';

/** A way to read a body. */
export interface Reading {
  /** Style of the parts' numbers; null: their headings have none. */
  style: NumberStyle | null;
  /** Indices of the paragraphs at which parts begin, in order. */
  starts: number[];
  /** Of numbered parts: the sequence. */
  chain: Chain | null;
  /** Of unnumbered parts: whether a heading doesn't sound like one. */
  isUnsure: boolean;
  /** How likely it is; 1: nothing speaks against it. */
  score: number;
}

const PART_STYLES: readonly NumberStyle[] = ['第一部分', '一、', '（一）', '1.'];

/** What speaks against a reading. */
const COST = {
  /** All of the text before the first part; a few lines are what an opening has. */
  outside: 2,
  /** All headings of the same style left over: they restart, so there is a level above. */
  left: 1,
  missing: 0.5,
  /** Headings of parts seldom run into their text. */
  runIn: 0.2,
  unnumbered: 0.3,
  /** A report has more than one part, and not very many. */
  single: 0.4,
  many: 0.3,
  /** A first heading of a style that is usually outside stands above the first part. */
  below: 0.6,
  /** Of two that are as good, the style that is usually outside. */
  inner: 0.02,
} as const;
const SHARE_OF_OPENING = 0.02;
const MOST_PARTS = 12;

/** @param texts paragraphs of the body */
export function readingsOf(texts: readonly string[]): Reading[] {
  const items = itemsOf(texts);
  const readings = PART_STYLES.flatMap((style, rank) => [
    ...numberedReading(texts, items, style, rank, false),
    // What runs into its text behind 1. is an item of a list.
    ...(style === '1.' ? [] : numberedReading(texts, items, style, rank, true)),
  ]);
  readings.push(...unnumberedReading(texts));
  return readings.sort((a, b) => b.score - a.score);
}

function numberedReading(
  texts: readonly string[],
  items: readonly Item[],
  style: NumberStyle,
  rank: number,
  runsIn: boolean,
): Reading[] {
  const heads = items.filter((item) => (runsIn ? isHead(item) : item.form === 'alone'));
  const found = chainOf(heads, style);
  const inChain = new Set(found.items);
  const left = items.filter((item) => item.style === style && isHead(item) && !inChain.has(item));
  const chain = { ...found, left };
  const starts = chain.items.map(({ at }) => at);
  if (starts.length === 0) return [];
  const { length } = chain.items;
  const outer = PART_STYLES.slice(0, rank);
  const isBelow = items.some(
    (item) =>
      item.form === 'alone' &&
      item.number === 1 &&
      outer.includes(item.style) &&
      item.at < (starts[0] ?? 0),
  );
  const score =
    common(texts, starts) -
    COST.left * (chain.left.length / (chain.left.length + length)) -
    COST.missing * (chain.missing.length / (chain.missing.length + length)) -
    COST.runIn * (chain.items.filter(({ form }) => form === 'run-in').length / length) -
    COST.below * Number(isBelow) -
    COST.inner * rank;
  return [{ style, starts, chain, isUnsure: false, score }];
}

/**
 * All headings without a number are parts; of very many only those that speak of a whole year's work, the
 * others are sections.
 */
function unnumberedReading(texts: readonly string[]): Reading[] {
  const heads = unnumberedHeads(texts);
  const tops = heads.filter((at) => RE_TOP.test(texts[at] ?? ''));
  const starts = heads.length > MOST_UNNUMBERED && tops.length >= 2 ? tops : heads;
  if (starts.length < 2) return [];
  const score = common(texts, starts) - COST.unnumbered;
  return [{ style: null, starts, chain: null, isUnsure: starts.length > tops.length, score }];
}
const MOST_UNNUMBERED = 5;
const RE_TOP =
  /[\d〇零一二三四五六七八九]{4}年|去年|今年|过去|今后|回顾|任务|安排|目标|要求|自身建设|政府建设/;

function common(texts: readonly string[], starts: readonly number[]): number {
  const size = (from: number, to: number) =>
    texts.slice(from, to).reduce((sum, { length }) => sum + length, 0);
  const outside = size(0, starts[0] ?? texts.length) / Math.max(1, size(0, texts.length));
  return (
    1 -
    COST.outside * Math.max(0, outside - SHARE_OF_OPENING) -
    (starts.length === 1 ? COST.single : 0) -
    (starts.length > MOST_PARTS ? COST.many : 0)
  );
}
