/** Whose word a term is: the state's, a province's, a city's, a district's or county's, a trade's, another place's. */
import { liesIn, namesOfPlace, shortPlace } from './place.ts';
import { levelOfPlaces } from './report-name.ts';
import type { Term, TermData } from './term.ts';

/**
 * Who coined the term: the state, a province, a city, a district or county, a trade, or (外地) a place
 * whose word has spread to others.
 */
export const LEVELS = ['国家', '省', '市', '区县', '行业', '外地'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The level as readers say it: the place where there is one, in full where it is not the reader's, else
 * 国家 or 行业.
 */
export function levelName({
  level,
  origin,
  place,
}: Pick<TermData, 'level' | 'origin' | 'place'>): string {
  if (origin !== undefined) return namesOfPlace(origin).join('');
  return place === undefined ? level : shortPlace(place);
}

/** A term as a report of these places has it: what is another place's word elsewhere is its own there. */
export function asSeenFrom(term: Term, places: readonly string[]): Term {
  const { origin } = term;
  if (origin === undefined || !liesIn(places, origin)) return term;
  const level = levelOfPlaces(namesOfPlace(origin));
  return {
    ...term,
    level: level === '乡镇' ? '区县' : level,
    place: origin,
    origin: undefined,
  };
}

/** The one-character seal of a level: 国 省 市 区 业 外. */
export function levelSeal(level: Level): string {
  return { 国家: '国', 省: '省', 市: '市', 区县: '区', 行业: '业', 外地: '外' }[level];
}

/** How headwords begin whose level can be told from them. */
const LEVEL_OF_BEGINNING: readonly [RegExp, Level][] = [
  [/^(?:省(?:委|政府|级|重点|[\d一二三四五六七八九十]+条)|全省)/, '省'],
  [/^(?:市(?:委|政府|级|重点)|全市)/, '市'],
  [/^(?:[区县](?:委|政府|级)|全[区县])/, '区县'],
];

/** What the headword says against the level, 省委… filed under 国家; null where it says nothing. */
export function contradictedLevel({
  term,
  level,
}: Pick<TermData, 'term' | 'level'>): string | null {
  const [, said] = LEVEL_OF_BEGINNING.find(([beginning]) => beginning.test(term)) ?? [];
  return said === undefined || said === level
    ? null
    : `“${term}”是${said}一级的，这里写的是${level}`;
}
