/** What stands before and behind the text of a page to read it by: what an editor wrote, and what the data tells. Pure. */

import type { Matcher } from '../annotate/match.ts';
import { type MarkedTerm, termsMarkedIn } from '../annotate/usage.ts';
import { periodText } from '../ledger/figure-text.ts';
import { headlinesOf } from '../ledger/headlines.ts';
import type { Figure } from '../model/figure.ts';
import type { Question } from '../model/guide.ts';
import { bodyOf, charactersIn, type Paragraph } from '../model/paragraph.ts';
import { isOrdinary, type Term } from '../model/term.ts';
import { nearness } from './example.ts';
import type { TextPage } from './pages.ts';
import type { Chapter, Report } from './report.ts';

/** The guide to a page. */
export interface PageGuide {
  /** What its chapters are about, in an editor's words. */
  about: readonly string[];
  /** Of its text. */
  characters: number;
  /** How long one reads, by {@link PACE}: from the fast reader's to the slow one's. */
  minutes: readonly [least: number, most: number];
  /** What its sections, or the paragraphs of its one section, begin with. */
  leads: readonly { id: string; words: string }[];
  /** The slogans of its text that are the nearest to the report's place, in reading order. */
  slogans: readonly MarkedTerm[];
  /** How many slogans of its text are explained, and how many ordinary words. */
  explained: { slogans: number; words: number };
  /** Its main figures, in reading order. */
  figures: readonly Figure[];
  questions: readonly Question[];
}

/** Characters a minute of a reader who reads to understand. */
export const PACE = { slow: 300, fast: 400 } as const;

const MOST_SLOGANS = 12;
const MOST_FIGURES = 5;
const MOST_QUESTIONS = 6;

/** @returns null for a page that has nothing of the body and no guide */
export function guideOf(
  report: Report,
  page: TextPage,
  match: Matcher,
  termById: ReadonlyMap<string, Term>,
): PageGuide | null {
  const guides = page.chapters.flatMap(({ guide }) => guide ?? []);
  const body = bodyOf(page.paragraphs);
  if (body.length === 0 && guides.length === 0) return null;
  const characters = charactersIn(body);
  const terms = termsMarkedIn(match, body);
  const slogans = terms.filter(({ id, words }) => {
    const term = termById.get(id);
    return words !== '' && term !== undefined && !isOrdinary(term);
  });
  const figures = mainFirst(report, body);
  const written = guides.flatMap(({ questions }) => questions);
  return {
    about: guides.flatMap(({ about }) => about),
    characters,
    minutes: [minutesOf(characters / PACE.fast), minutesOf(characters / PACE.slow)],
    leads: leadsOf(body),
    slogans: nearestOf(slogans, termById),
    explained: { slogans: slogans.length, words: terms.length - slogans.length },
    figures: inOrder(report, figures.slice(0, MOST_FIGURES)),
    questions: written.length > 0 ? written : questionsFrom(report, figures),
  };
}

/** The chapters of the body that have no guide, in a report of which some have one. */
export function withoutGuide({ chapters }: Pick<Report, 'chapters'>): Chapter[] {
  if (!chapters.some(({ guide }) => guide)) return [];
  return chapters.filter(({ guide, paragraphs }) => !guide && bodyOf(paragraphs).length > 0);
}

function minutesOf(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}

/** A section's number. */
const RE_SECTION = /^（[一二三四五六七八九十]+）/;

/** Of several sections their headings; of one, what its paragraphs begin with. */
function leadsOf(paragraphs: readonly Paragraph[]): PageGuide['leads'] {
  const leads = paragraphs
    .filter(({ lead }) => lead > 0)
    .map(({ id, text, lead }) => ({ id, words: text.slice(0, lead).replace(/[。：:]$/, '') }));
  const sections = leads.filter(({ words }) => RE_SECTION.test(words));
  return sections.length > 1 ? sections : leads.filter((lead) => !sections.includes(lead));
}

/** Of many slogans those of the narrowest places: what is said everywhere is the best known. */
function nearestOf(
  slogans: readonly MarkedTerm[],
  termById: ReadonlyMap<string, Term>,
): MarkedTerm[] {
  const near = ({ id }: MarkedTerm) => nearness(termById.get(id) ?? {});
  const nearest = slogans.toSorted((a, b) => near(b) - near(a)).slice(0, MOST_SLOGANS);
  return slogans.filter((slogan) => nearest.includes(slogan));
}

/** The figures of some paragraphs that have a number: the report's main ones, those that are held against another, targets with a bound, results and targets, others. */
function mainFirst({ desk }: Report, paragraphs: readonly Paragraph[]): Figure[] {
  if (!desk) return [];
  const here = new Set(paragraphs.map(({ id }) => id));
  const main = new Set(headlinesOf(desk.figures, desk.ledger));
  const paired = new Set(desk.ledger.pairs.flatMap(({ result, target }) => [...result, ...target]));
  const rank = (figure: Figure) =>
    [
      main.has(figure),
      paired.has(figure.id),
      figure.kind === '目标' && figure.comparator !== '等于',
      figure.kind !== '部署',
      true,
    ].indexOf(true);
  return desk.figures.figures
    .filter(
      ({ paragraph, value, kind }) => here.has(paragraph) && value !== undefined && kind !== '背景',
    )
    .sort((a, b) => rank(a) - rank(b));
}

function inOrder({ desk }: Report, figures: readonly Figure[]): Figure[] {
  return (desk?.figures.figures ?? []).filter((figure) => figures.includes(figure));
}

/** What can be asked how much it is. */
const AMOUNTS: readonly Figure['dimension'][] = [
  '金额',
  '增速',
  '比率',
  '数量',
  '面积',
  '长度',
  '重量',
];

/** Questions from figures, for a page that nobody wrote any for: those of whose indicator the report has but one figure of a year. */
function questionsFrom(report: Report, figures: readonly Figure[]): Question[] {
  const asked = figures.filter(
    ({ dimension, kind }) => AMOUNTS.includes(dimension) && kind !== '部署',
  );
  const all = report.desk?.figures.figures.map(wordsOfQuestion) ?? [];
  const clear = asked.filter((figure) => {
    const words = wordsOfQuestion(figure);
    return all.filter((other) => other === words).length === 1 && !words.includes(figure.words);
  });
  return inOrder(report, clear.slice(0, MOST_QUESTIONS)).map((figure) => ({
    words: wordsOfQuestion(figure),
    paragraph: figure.paragraph,
    answer: [figure.words],
  }));
}

function wordsOfQuestion({ indicator, kind, period }: Figure): string {
  const when = period === undefined ? '' : `${periodText(period)}，`;
  return `${when}${indicator}${kind === '目标' ? '的目标' : ''}是多少？`;
}
