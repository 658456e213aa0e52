/**
 * What is asked next. Nothing is kept of a session: it follows from the cards, the answers and the time,
 * so one that was broken off, or goes on in another tab, goes on where it is.
 */
import type { Card } from './card.ts';
import { type Learning, timeOf } from './log.ts';
import { dayOf, isDue, type Memory, memoryOf } from './schedule.ts';

/** New cards a day, unless the reader asks for more. */
export const NEW_A_DAY = 10;
/** Where nothing else is left, what is due within this time is asked at once. */
const AHEAD = 20 * 60_000;

/** A card that was answered. */
export interface Known {
  readonly learning: Learning;
  readonly memory: Memory;
}

/** What is known of the cards, by their ids. */
export type Knowledge = ReadonlyMap<string, Known>;

/** What has come of all the answers to these cards. */
export function knowledgeOf(
  cards: readonly Card[],
  learningOf: (id: string) => Learning,
  now: Date,
): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { id } of cards) {
    const learning = learningOf(id);
    const memory = memoryOf(learning, now);
    if (memory) known.set(id, { learning, memory });
  }
  return known;
}

/** What is left to do today, each in the order in which it is asked. */
export interface Plan {
  /** Answered some minutes ago, to be asked again in this session. */
  readonly again: readonly Card[];
  /** Whose day has come. */
  readonly due: readonly Card[];
  /** Never asked. */
  readonly fresh: readonly Card[];
}

/** How many cards are asked that were asked before. */
export const reviewsIn = ({ again, due }: Plan): number => again.length + due.length;

/** What the reader wants to learn. */
export interface Choice {
  /** Whether a card belongs to what the reader learns: a chapter, slogans. */
  readonly isMeant: (card: Card) => boolean;
  /** New cards today, over all that is known. */
  readonly most: number;
}

/** @param cards all of the report, term by term, the first to be asked of a term first */
export function planOf(
  cards: readonly Card[],
  known: Knowledge,
  now: Date,
  { isMeant, most }: Choice,
): Plan {
  const meant = cards.filter(isMeant);
  const waiting = meant
    .filter(({ id }) => known.has(id))
    .sort((one, other) => dueOf(known, one) - dueOf(known, other));
  const left = Math.max(0, most - newToday(known, now));
  return {
    again: waiting.filter(({ id }) => known.get(id)?.memory.inMinutes),
    due: waiting.filter(({ id }) => {
      const memory = known.get(id)?.memory;
      return memory && !memory.inMinutes && isDue(memory, now);
    }),
    fresh: newCards(cards, known, now).filter(isMeant).slice(0, left),
  };
}

/** The card to ask now; null where there is none. */
export function nextCard({ again, due, fresh }: Plan, known: Knowledge, now: Date): Card | null {
  const [first] = again;
  if (first && dueOf(known, first) <= now.getTime()) return first;
  const next = due[0] ?? fresh[0];
  if (next) return next;
  return first && dueOf(known, first) <= now.getTime() + AHEAD ? first : null;
}

/**
 * New cards: of a term the first one, and each further one on a later day, when those before it are known
 * for a day at least; by turns a further card and a term that is new, so that neither waits for the other.
 */
function newCards(cards: readonly Card[], known: Knowledge, now: Date): Card[] {
  const today = dayOf(now);
  const first: Card[] = [];
  const further: Card[] = [];
  for (const own of byTerm(cards)) {
    const at = own.findIndex(({ id }) => !known.has(id));
    const next = own[at];
    const before = own.flatMap(({ id }) => known.get(id) ?? []);
    if (!next || before.some(({ learning }) => firstDay(learning) === today)) continue;
    if (at === 0) first.push(next);
    else if (before.every(({ memory }) => !memory.inMinutes)) further.push(next);
  }
  const turns = Math.max(first.length, further.length);
  return Array.from({ length: turns }, (_, at) => [further[at], first[at]])
    .flat()
    .filter((card) => card !== undefined);
}

function byTerm(cards: readonly Card[]): Iterable<Card[]> {
  const terms = new Map<string, Card[]>();
  for (const card of cards) {
    const own = terms.get(card.term.id);
    if (own) own.push(card);
    else terms.set(card.term.id, [card]);
  }
  return terms.values();
}

/** How many cards were asked for the first time today. */
export function newToday(known: Knowledge, now: Date): number {
  const today = dayOf(now);
  return [...known.values()].filter(({ learning }) => firstDay(learning) === today).length;
}

function firstDay({ answers: [first] }: Learning): string {
  return first === undefined ? '' : dayOf(timeOf(first));
}

function dueOf(known: Knowledge, { id }: Card): number {
  return known.get(id)?.memory.due.getTime() ?? Number.POSITIVE_INFINITY;
}
