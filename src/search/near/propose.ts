/**
 * What a reader may have meant whose query stands nowhere. Every proposal stands in the text or is the
 * form of a listed thing; the exact search is asked for it like for any other query.
 */

import type { Listed } from '../shared/lists.ts';
import { normalise } from '../shared/normalise.ts';
import { createAligner, type Limits } from './align.ts';
import { keepsNumbersWhole, numberForms, numberValues } from './numbers.ts';
import { pinyinLetters, type Readings, spelledTo } from './pinyin.ts';
import { simplify } from './traditional.ts';

/** All that proposals are drawn from. */
export interface World {
  /** Normal forms of the paragraphs. */
  texts: readonly string[];
  listed: readonly Listed[];
  readings: Readings;
  traditional: ReadonlyMap<string, string>;
}

/** How a proposal differs from the query. */
export type Change = '繁体' | '数字写法' | '别称' | '拼音' | '字音' | '简称' | '错字';

/** Words to search for instead, normalised. */
export interface Proposal {
  words: string[];
  change: Change;
}

interface Candidate {
  text: string;
  change: Change | null;
  /** The smaller the likelier; 0 for the word itself. */
  cost: number;
}

/** Proposals made of a word, and of a query. */
const PER_WORD = 4;
const PER_QUERY = 6;

/** Longer queries, in characters and in words, are not guessed at: it would take long and help nobody. */
const LONGEST = 60;
const MOST_WORDS = 12;

const RE_DIGIT = /\d/;

/** Proposals for a query that nothing was found for, the likeliest first. @param words as typed */
export function propose(words: readonly string[], world: World): Proposal[] {
  if (words.length > MOST_WORDS || words.join('').length > LONGEST) return [];
  const proposals: (Proposal & { cost: number })[] = [];
  for (const reading of readingsOf(words)) {
    const choices = reading.map((word) => candidates(word, world));
    for (const combination of combine(choices)) {
      const changes = combination.filter(({ change }) => change !== null);
      const texts = [...new Set(combination.map(({ text }) => text))];
      if (changes.length === 0 && reading.length === words.length) continue;
      const cost = combination.reduce((sum, one) => sum + one.cost, 0);
      const key = texts.join(' ');
      if (proposals.some((other) => other.words.join(' ') === key)) continue;
      proposals.push({ words: texts, change: changes[0]?.change ?? '拼音', cost });
    }
  }
  return proposals
    .sort((a, b) => a.cost - b.cost)
    .slice(0, PER_QUERY)
    .map(({ words, change }) => ({ words, change }));
}

/** The words as typed, and with neighbouring words of pinyin joined: lei shan → leishan. */
function readingsOf(words: readonly string[]): string[][] {
  const joined: string[] = [];
  let before = false;
  for (const word of words) {
    const isPinyin = pinyinLetters(word) !== null;
    if (isPinyin && before) joined.push(joined.pop() + word);
    else joined.push(word);
    before = isPinyin;
  }
  return joined.length < words.length ? [joined, [...words]] : [joined];
}

function combine(choices: readonly Candidate[][]): Candidate[][] {
  let all: Candidate[][] = [[]];
  for (const some of choices) all = all.flatMap((before) => some.map((one) => [...before, one]));
  return choices.length === 0 ? [] : all.slice(0, 64);
}

/** What one word may mean; the word itself where it stands in the text. */
function candidates(typed: string, world: World): Candidate[] {
  const word = normalise(typed).text;
  const stands = (text: string) => world.texts.some((paragraph) => paragraph.includes(text));
  if (stands(word)) return [{ text: word, change: null, cost: 0 }];
  const simple = simplify(word, world.traditional);
  if (simple !== word && stands(simple)) return [{ text: simple, change: '繁体', cost: 1 }];
  const written = numberForms(simple).filter((form) =>
    world.texts.some((text) => standsWhole(text, form)),
  );
  if (written.length > 0) {
    return written.slice(0, PER_WORD).map((text) => ({ text, change: '数字写法', cost: 1 }));
  }
  const letters = pinyinLetters(typed);
  const found =
    letters === null
      ? [...fromItems(simple, world), ...fromShort(simple, world), ...fromSound(simple, world)]
      : fromPinyin(letters, world);
  const best = new Map<string, Candidate>();
  for (const one of found.sort((a, b) => a.cost - b.cost)) {
    if (!best.has(one.text) && stands(one.text)) best.set(one.text, one);
  }
  return [...best.values()].slice(0, PER_WORD);
}

function standsWhole(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (keepsNumbersWhole(text, at, at + form.length)) return true;
  }
  return false;
}

/** The slogan of which the words are an item: 专业化、市场化、国际化 → 三化三制. */
function fromItems(word: string, { listed }: World): Candidate[] {
  return listed
    .filter(({ items }) => items?.some((item) => isItem(normalise(item).text, word)))
    .map(({ forms }) => ({ text: normalise(forms[0] ?? '').text, change: '别称', cost: 2 }));
}

function isItem(item: string, word: string): boolean {
  return item === word || (word.length >= 4 && item.includes(word));
}

/** How many of the characters of `whole` stand in it in the order of `part`; -1 when not all of `part`. */
function gaps(part: string, whole: string): number {
  let at = -1;
  for (const character of part) {
    at = whole.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return whole.length - part.length;
}

/** A listed thing of which the word is a short form, or a long one: 信阳航院, 中国农业发展银行. */
function fromShort(word: string, { listed }: World): Candidate[] {
  if (word.length < 3 || RE_DIGIT.test(word)) return [];
  const found: Candidate[] = [];
  for (const form of listed.flatMap(({ forms }) => forms)) {
    const plain = normalise(form).text;
    const isShort =
      plain.length <= word.length * 2 && plain[0] === word[0] && gaps(word, plain) > 0;
    const isLong =
      plain.length >= 3 &&
      word.length <= plain.length * 3 &&
      word.at(-1) === plain.at(-1) &&
      word.slice(0, 3).includes(plain[0] ?? ' ') &&
      gaps(plain, word) > 0;
    if ((isShort || isLong) && sameNumbers(word, plain)) {
      found.push({ text: plain, change: '简称', cost: 30 + Math.abs(plain.length - word.length) });
    }
  }
  return found;
}

/** What the letters spell: a listed thing, by first letters too, or else words of the text. */
function fromPinyin(letters: string, { listed, texts, readings }: World): Candidate[] {
  const found: Candidate[] = [];
  for (const form of listed.flatMap(({ forms }) => forms)) {
    const plain = normalise(form).text;
    if (plain.length < 2) continue;
    const spells = (spelling: object) =>
      spelledTo(plain, 0, letters, readings, spelling) === plain.length;
    const add = (cost: number) => found.push({ text: plain, change: '拼音', cost });
    if (spells({})) add(1);
    else if (plain.length > 2 && spells({ rough: true })) add(3);
    else if (plain.length > 2 && spells({ initials: true })) add(5);
  }
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      if (!readings.has(text.charAt(at))) continue;
      const end = spelledTo(text, at, letters, readings);
      if (end - at < 2) continue;
      const surface = text.slice(at, end);
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
    }
  }
  for (const [text, count] of counts) {
    // Two syllables come together by chance where two words meet, but hardly twice or in a name.
    if (text.length > 2 || count > 1 || listed.some(({ forms }) => forms.join(' ').includes(text)))
      found.push({ text, change: '拼音', cost: 2 - count / 1000 });
  }
  return found;
}

/** What may be wrong of a word of `n` characters that is held against the text. */
function textLimits(n: number): Limits {
  if (n < 3) return { hard: -1, soft: 0 };
  if (n === 3) return { hard: 0, soft: 2 };
  if (n === 4) return { hard: 0, soft: 4 };
  if (n < 10) return { hard: 1, soft: 2 };
  return { hard: Math.min(6, 2 + Math.floor((n - 10) / 5)), soft: 4 };
}

/** What may be wrong of it when a listed thing must be met as a whole. */
function listLimits(n: number): Limits {
  const whole = { numerals: true, whole: true };
  if (n < 3) return { hard: 0, soft: n === 2 ? 1 : 0, ...whole };
  return { hard: n < 8 ? 1 : 2, soft: Math.min(n, 4), ...whole };
}

/** Listed things and stretches of text that sound or look like the word. */
function fromSound(word: string, { listed, texts, readings }: World): Candidate[] {
  const found: Candidate[] = [];
  const add = (text: string, hard: number, soft: number, extra: number) =>
    found.push({
      text,
      change: hard > 0 ? '错字' : '字音',
      cost: hard * 10 + soft + extra,
    });
  const figures = RE_DIGIT.test(word);
  const inLists = listLimits(word.length);
  if (figures) Object.assign(inLists, { hard: 0, numerals: false });
  const alignWhole = createAligner(word, readings, inLists);
  for (const form of listed.flatMap(({ forms }) => forms)) {
    const plain = normalise(form).text;
    if (Math.abs(plain.length - word.length) > inLists.hard + 1 || plain.length < 2) continue;
    for (const { hard, soft } of alignWhole(plain)) {
      // Short words must be right but for the one error, and in what tells the sort of thing: 县, 区.
      if (hard > 0 && word.length <= 4 && soft > word.length - 3) continue;
      if (hard > 0 && word.length <= 3 && plain.at(-1) !== word.at(-1)) continue;
      add(plain, hard, soft, 0);
    }
  }
  const limits = textLimits(word.length);
  if (figures) Object.assign(limits, { hard: Math.min(limits.hard, 0), soft: 4 });
  if (limits.hard < 0) return found;
  const align = createAligner(word, readings, limits);
  for (const text of texts) {
    for (const { start, end, hard, soft } of align(text)) {
      const stretch = text.slice(start, end);
      if (hard > 0 && word.length < 6 && !edgesHold(word, stretch, readings)) continue;
      if (!keepsNumbersWhole(text, start, end) || !sameNumbers(word, stretch)) continue;
      add(stretch, hard, soft, 1);
    }
  }
  return found;
}

function edgesHold(word: string, stretch: string, readings: Readings): boolean {
  const alike = (a = '', b = '') =>
    a === b || (readings.get(a) ?? []).some((one) => readings.get(b)?.includes(one));
  return alike(word[0], stretch[0]) && alike(word.at(-1), stretch.at(-1));
}

function sameNumbers(a: string, b: string): boolean {
  return numberValues(a).join() === numberValues(b).join();
}
