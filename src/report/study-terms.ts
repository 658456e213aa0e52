/** What of a report can be learnt: the terms that stand in it and are surely explained, in reading order. Pure. */
import { createFinder, type Matcher, surfacesOf } from '../annotate/match.ts';
import { labelOf } from '../cite/label.ts';
import { asSeenFrom, levelName } from '../model/level.ts';
import { matterOf } from '../model/paragraph.ts';
import { isOpen, isOrdinary, type Term } from '../model/term.ts';
import { isNear } from '../study/choices.ts';
import type { StudyGroup, StudySentence, StudyTerm } from '../study/study-term.ts';
import { glossOf, pointerTo } from './note-words.ts';
import type { Report } from './report.ts';
import { stretchAround } from './study-sentence.ts';
import { type TermPlace, termPlaces } from './term-places.ts';

/** Gives addresses as the page that shows the terms writes them. */
export interface StudyAddresses {
  /** Of a passage, its words marked. */
  passage(place: { page: string; paragraph: string; words: string }): string;
  /** Of a term's entry. */
  entry(id: string): string;
}

/**
 * The terms of a report that can be learnt: never one that is 存疑 or 未查到, nor an item that is unproven;
 * of the report's own notes those whose first sentence says what the words mean.
 * @param termById the terms that can stand in the report
 * @param match    finds those that are marked in it
 */
export function studyTermsOf(
  report: Report,
  termById: ReadonlyMap<string, Term>,
  match: Matcher,
  addresses: StudyAddresses,
): StudyTerm[] {
  const learnt = [...termPlaces(report, match)].flatMap(([id, places]) => {
    const term = termById.get(id);
    const gloss = term && learntGloss(term);
    return gloss ? [{ term: asSeenFrom(term, report.places), gloss, places }] : [];
  });
  const all = learnt.map(({ term, gloss, places }) => ({
    term,
    study: {
      id: term.id,
      word: term.term,
      also: term.also,
      gloss,
      isOrdinary: isOrdinary(term),
      level: term.level,
      levelName: levelName(term),
      isLevelKnown: term.grade !== '报告自释',
      groups: provenGroups(term),
      related: [],
      pages: [...new Set(places.map(({ page }) => page))],
      sentence: sentenceOf(report, places, addresses),
      url: addresses.entry(term.id),
    } satisfies StudyTerm,
  }));
  return withRelated(all);
}

/** What a term's entry refers to or names of the others, where nothing else tells that the two are near. */
function withRelated(all: readonly { term: Term; study: StudyTerm }[]): StudyTerm[] {
  const find = createFinder(all.flatMap(({ term }) => surfacesOf(term)));
  // What refers to an entry means the sense of it that the report has.
  const senses = new Map(
    all.flatMap(({ term, study }) => [
      [term.entry, study.id] as const,
      [term.id, study.id] as const,
    ]),
  );
  const done = new Map(all.map(({ study }) => [study.id, study]));
  for (const { term, study } of all) {
    const { see, relations, meaning } = term;
    const named = [...see, ...relations.map(({ to }) => to), ...find(meaning).map(({ id }) => id)];
    const others = new Set(named.flatMap((id) => senses.get(id) ?? []));
    const related = [...others].filter((id) => {
      const other = done.get(id);
      return other && !isNear(study, other);
    });
    done.set(study.id, { ...study, related });
  }
  return [...done.values()];
}

/** The most characters of what is learnt of a note of the report's own. */
const LONGEST_OWN = 80;

/** What is learnt as a term's meaning; null where there is nothing sure to be learnt. */
function learntGloss(term: Term): string | null {
  if (isOpen(term)) return null;
  const isPointer = term.own && term.gloss === pointerTo(term.own.label);
  const gloss = isPointer ? glossOf([term.meaning], LONGEST_OWN) : term.gloss;
  return gloss && !RE_NOT_FOUND.test(gloss) && saysMore(gloss, term) ? gloss : null;
}

/** As a gloss says that something is not known: 产品没有查到. */
const RE_NOT_FOUND = /没有(?:查到|证实)/;

/** Letters beyond the word and whose it is from which on a gloss is worth asking for: not “平桥区的一个乡”. */
const FEWEST_MORE = 6;

function saysMore(gloss: string, term: Term): boolean {
  const letters = gloss.replaceAll(levelName(term), '').match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => !term.term.includes(letter)).length >= FEWEST_MORE;
}

function provenGroups({ groups = [] }: Term): StudyGroup[] {
  return groups.map(({ name, count, items = [], unproven = [] }) => ({
    ...(name === undefined ? {} : { name }),
    count,
    items: items.filter((item) => !unproven.includes(item)),
  }));
}

/** Where the text says something with the word, not a heading or a note; else where it first stands. */
function sentenceOf(
  report: Report,
  places: readonly TermPlace[],
  addresses: StudyAddresses,
): StudySentence {
  const standing = places.filter(({ match }) => !match.isReference);
  const place = standing.find(isTelling) ?? standing[0] ?? places[0];
  if (!place) throw new Error('a term without a place');
  const { page, paragraph, match } = place;
  const { start, end, isReference } = match;
  // The number of a note is no word.
  const said = stretchAround(paragraph.text, { start, end: isReference ? start : end });
  return {
    ...said,
    paragraph: paragraph.id,
    label: labelOf(report, paragraph.id),
    url: addresses.passage({
      page,
      paragraph: paragraph.id,
      words: said.words || paragraph.text.slice(start, end),
    }),
  };
}

/** Letters beside a term that say something of it. */
const FEWEST_BESIDE = 10;

function isTelling({ paragraph: { id, kind, text }, match }: TermPlace): boolean {
  if (kind !== 'text' || matterOf(id) !== null) return false;
  const { before, after } = stretchAround(text, match);
  return [...(before + after).replace(/\P{L}/gu, '')].length >= FEWEST_BESIDE;
}
