/**
 * What is asked of a term: each question once, with what is right. Pure; the same terms give the same
 * cards. What a word, its items or its sentence would give away is not asked.
 */
import type { Level } from '../model/level.ts';
import { apart, choicesOf, isNear, shareItem } from './choices.ts';
import { isOfKnownPlace, type StudyGroup, type StudyTerm } from './study-term.ts';

/** Word → meaning, meaning → word, items → word, the missing item, whose word, the word in its sentence. */
export const MODES = ['meaning', 'word', 'items', 'missing', 'level', 'cloze'] as const;
export type Mode = (typeof MODES)[number];

export interface Card {
  /** `<term id>/<mode>`; that of a cloze has its report, too: `<term id>/cloze/<report>`. */
  id: string;
  mode: Mode;
  term: StudyTerm;
  /** What is asked, in our words. */
  question: string;
  /**
   * What is shown with it: the word, the gloss, the items ({@link GAP} in the place of the one that is
   * asked for), or the sentence's pieces, between every two of which there is a gap.
   */
  shown: readonly string[];
  /** What is right. A slogan's meaning is its items, too: `term.groups`. */
  answer: string;
  /** Where one of several is chosen: exactly one of them is right. */
  choices?: readonly string[];
}

/** In the place of what must not be read. */
export const GAP = '＿＿';

/**
 * The cards of a report's terms: term by term, of each in the order of {@link MODES}.
 * @param terms  all that can be learnt in the report; wrong choices are taken from them
 * @param report its id
 */
export function cardsOf(terms: readonly StudyTerm[], report: string): Card[] {
  return terms.flatMap((term) =>
    [
      meaningCard(term),
      wordCard(term, terms),
      itemsCard(term, terms),
      missingCard(term, terms),
      levelCard(term, terms),
      clozeCard(term, report),
    ].filter((card) => card !== null),
  );
}

function meaningCard(term: StudyTerm): Card {
  const { word, gloss } = term;
  return cardOf(term, 'meaning', { question: '这是什么意思？', shown: [word], answer: gloss });
}

/** Not where the gloss tells the word to whoever reads its letters, or is that of several words. */
function wordCard(term: StudyTerm, terms: readonly StudyTerm[]): Card | null {
  const { word, also, gloss } = term;
  const shown = withoutForms(gloss, term);
  const forms = [word, ...also];
  if (forms.some((form) => holds(shown, form))) return null;
  if (also.some((form) => !holds(form, word) && !holds(word, form))) return null;
  const others = terms.map((other) => ({
    choice: other.word,
    apart: apart(term, other),
    isWrong: () => !isNear(term, other),
  }));
  return cardOf(term, 'word', {
    question: '说的是哪个词？',
    shown: [shown],
    answer: word,
    choices: choicesOf(`${term.id}/word`, word, others),
  });
}

function itemsCard(term: StudyTerm, terms: readonly StudyTerm[]): Card | null {
  const items = itemsOf(term);
  const saysIt = (item: string) => isGivenAway(item, term) || withoutForms(item, term) !== item;
  if (items.length < 2 || items.some(saysIt)) return null;
  const others = terms
    .filter((other) => itemsOf(other).length > 0)
    .map((other) => ({
      choice: other.word,
      apart: Math.abs(itemsOf(other).length - items.length),
      isWrong: () => !isNear(term, other) && !shareItem(items, itemsOf(other)),
    }));
  return cardOf(term, 'items', {
    question: '这几项是哪个说法里的？',
    shown: items,
    answer: term.word,
    choices: choicesOf(`${term.id}/items`, term.word, others),
  });
}

/** Of the largest group whose items are all known: where some are not, more than one would be missing. */
function missingCard(term: StudyTerm, terms: readonly StudyTerm[]): Card | null {
  const [group] = term.groups
    .filter(({ count, items }) => count > 1 && items.length === count)
    .sort((a, b) => b.count - a.count);
  const asked =
    group?.items.filter(
      (item, _, items) =>
        !isGivenAway(item, term) && items.every((other) => other === item || !other.includes(item)),
    ) ?? [];
  const answer = asked[Math.floor(asked.length / 2)];
  if (!group || answer === undefined) return null;
  const own = itemsOf(term);
  const others = terms.flatMap(itemsOf).map((item) => ({
    choice: item,
    apart: Math.abs(item.length - answer.length),
    isWrong: () => !shareItem(own, [item]),
  }));
  return cardOf(term, 'missing', {
    question: `${nameOfGroup(term, group)}，缺的是哪一项？`,
    shown: group.items.map((item) => (item === answer ? GAP : item)),
    answer,
    choices: choicesOf(`${term.id}/missing`, answer, others),
  });
}

function itemsOf({ groups }: StudyTerm): string[] {
  return groups.flatMap(({ items }) => items);
}

function nameOfGroup({ word }: StudyTerm, { name }: StudyGroup): string {
  return name === undefined || name === word ? `“${word}”` : `“${word}”的“${name}”`;
}

function levelCard(term: StudyTerm, terms: readonly StudyTerm[]): Card | null {
  if (!isOfKnownPlace(term) || namesItsLevel(term)) return null;
  // Those of the report's own path, and another place only where it is right.
  const choices = WIDEST_FIRST.flatMap((level) => {
    const own = level === '外地' ? [term] : terms.filter(isOfKnownPlace);
    return own.filter((one) => one.level === level).map(({ levelName }) => levelName);
  });
  const distinct = [...new Set(choices)];
  if (distinct.length < 2) return null;
  return cardOf(term, 'level', {
    question: '这是哪里的说法？',
    shown: [term.word],
    answer: term.levelName,
    choices: distinct,
  });
}

const WIDEST_FIRST: readonly Level[] = ['国家', '省', '市', '区县', '外地'];

/** Whether the word says whose it is: 信阳菜, 省重点项目. */
function namesItsLevel({ word, level, levelName }: StudyTerm): boolean {
  return word.includes(levelName.slice(0, 2)) || word.includes(level);
}

/** Not where little is left around the gap, or another form of the word stands beside it. */
function clozeCard(term: StudyTerm, report: string): Card | null {
  const { before, words, after } = term.sentence;
  const shown = words === '' ? [] : (before + words + after).split(words);
  const around = shown.join(GAP);
  if (shown.length < 2 || around !== withoutForms(around, term)) return null;
  if ([...around.replace(/\P{L}/gu, '')].length < FEWEST_AROUND) return null;
  const card = cardOf(term, 'cloze', { question: '空里是哪个词？', shown, answer: words });
  return { ...card, id: `${card.id}/${report}` };
}

/** Letters around a gap that let somebody know what stands in it. */
const FEWEST_AROUND = 6;

function cardOf(
  term: StudyTerm,
  mode: Mode,
  said: Pick<Card, 'question' | 'shown' | 'answer'> & { choices?: Card['choices'] | undefined },
): Card {
  const { choices, ...others } = said;
  return { id: `${term.id}/${mode}`, mode, term, ...others, ...(choices ? { choices } : {}) };
}

/** A text with a gap in all places of a term's forms. */
function withoutForms(text: string, { word, also, sentence }: StudyTerm): string {
  const forms = [word, sentence.words, ...also].filter((form) => form !== '');
  // A longer form goes before one that it holds.
  return forms
    .sort((a, b) => b.length - a.length)
    .reduce((rest, form) => rest.replaceAll(form, GAP), text);
}

/** Whether the word tells an item: 蓝天保卫战 in 蓝天、碧水、净土保卫战. */
function isGivenAway(item: string, { word }: StudyTerm): boolean {
  const [head = item] = item.split('：', 1);
  return holds(word, head);
}

/** Whether the letters and figures of some words stand in a text, in their order. */
function holds(text: string, words: string): boolean {
  let at = 0;
  return [...words.replace(RE_NO_LETTER, '')].every((letter) => {
    at = text.indexOf(letter, at) + 1;
    return at > 0;
  });
}
const RE_NO_LETTER = /[^\p{L}\p{N}]/gu;
