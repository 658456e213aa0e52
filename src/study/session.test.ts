import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from './card.ts';
import { answered, digestOf, type Grade, type Learning, UNANSWERED } from './log.ts';
import { type Choice, NEW_A_DAY, newToday, nextCard, planOf } from './session.ts';
import { cardOf, knowledge, learningOf, noon } from './testing.ts';

const TERMS = Array.from({ length: 30 }, (_, at) => `term-${at}`);
const CARDS = TERMS.flatMap((term, at) => [
  cardOf(term, 'meaning', [at < 15 ? 'part-1' : 'part-2']),
  cardOf(term, 'word', [at < 15 ? 'part-1' : 'part-2']),
]);
const ALL: Choice = { isMeant: () => true, most: NEW_A_DAY };
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id);

/** Learns from a time on, 20 seconds an answer, until nothing is left. */
function learn(
  log: Record<string, Learning>,
  start: Date,
  gradeFor: (card: Card) => Grade,
  choice = ALL,
): { asked: string[]; now: Date } {
  const asked: string[] = [];
  let now = start;
  for (;;) {
    const known = knowledge(CARDS, log, now);
    const card = nextCard(planOf(CARDS, known, now, choice), known, now);
    if (!card || asked.length > 500) return { asked, now };
    asked.push(card.id);
    log[card.id] = answered(log[card.id] ?? UNANSWERED, now, gradeFor(card), digestOf(card));
    now = new Date(now.getTime() + 20_000);
  }
}

test('a first session asks ten new terms for their meaning, twice where they are known', () => {
  const log: Record<string, Learning> = {};
  const { asked, now } = learn(log, noon(1), () => 3);
  expect(asked.slice(0, 10)).toEqual(TERMS.slice(0, 10).map((term) => `${term}/meaning`));
  expect(asked.slice(10)).toEqual(asked.slice(0, 10));
  expect(newToday(knowledge(CARDS, log, now), now)).toBe(10);
});

test('what was forgotten comes back in the session, and not the moment after while others are left', () => {
  const log: Record<string, Learning> = {};
  let forgotten = false;
  const { asked } = learn(log, noon(1), ({ id }) => {
    if (id !== 'term-0/meaning' || forgotten) return 4;
    forgotten = true;
    return 1;
  });
  expect(asked.filter((id) => id === 'term-0/meaning')).toHaveLength(2);
  expect(asked[1]).not.toBe('term-0/meaning');
});

test('what is due comes before what is new, the longest due first', () => {
  const [one, other] = ['term-20/meaning', 'term-21/meaning'];
  const find = (id: string) => CARDS.find((card) => card.id === id) as Card;
  const log = {
    [one]: learningOf(find(one), [noon(2), 4]),
    [other]: learningOf(find(other), [noon(1), 4]),
  };
  const now = noon(30);
  const plan = planOf(CARDS, knowledge(CARDS, log, now), now, ALL);
  expect(ids(plan.due)).toEqual([other, one]);
  expect(nextCard(plan, knowledge(CARDS, log, now), now)?.id).toBe(other);
});

test('further cards of a term come when those before are known, by turns with new terms', () => {
  const [meaning, word] = CARDS as [Card, Card];
  const freshAfter = (now: Date, ...answers: [Date, Grade][]) => {
    const log = { [meaning.id]: learningOf(meaning, ...answers) };
    return ids(planOf(CARDS, knowledge(CARDS, log, now), now, ALL).fresh);
  };
  const known: [Date, Grade][] = [
    [noon(1), 3],
    [noon(1, 10), 3],
  ];
  expect(freshAfter(noon(1, 20), ...known)).not.toContain(word.id);
  expect(freshAfter(noon(2), ...known).slice(0, 2)).toEqual([word.id, 'term-1/meaning']);
  expect(freshAfter(noon(3), ...known, [noon(3), 1])).not.toContain(word.id);
});

test('of a term one new card a day, however well it is known', () => {
  const log: Record<string, Learning> = {};
  const asked = learn(log, noon(1), () => 4, { ...ALL, most: 1000 }).asked;
  expect(asked).toEqual(TERMS.map((term) => `${term}/meaning`));
  expect(learn(log, noon(2), () => 4, { ...ALL, most: 1000 }).asked).toEqual(
    TERMS.map((term) => `${term}/word`),
  );
});

test('a choice narrows what is due and what is new; the ten new cards are of the day, not of the choice', () => {
  const log: Record<string, Learning> = {};
  const inChapter = (page: string) => ({
    ...ALL,
    isMeant: ({ term }: Card) => term.pages.includes(page),
  });
  const { asked } = learn(log, noon(1), () => 4, { ...inChapter('part-2'), most: 4 });
  expect(asked).toEqual(TERMS.slice(15, 19).map((term) => `${term}/meaning`));
  expect(learn(log, noon(1, 30), () => 4, inChapter('part-1')).asked).toHaveLength(6);
  const now = noon(30);
  const { due } = planOf(CARDS, knowledge(CARDS, log, now), now, inChapter('part-2'));
  expect(ids(due).sort()).toEqual([...asked].sort());
});

test('a session broken off anywhere goes on where it was: it is nothing but the log', () => {
  const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
  fc.assert(
    fc.property(fc.array(grade, { minLength: 60, maxLength: 60 }), (grades) => {
      let at = 0;
      const log: Record<string, Learning> = {};
      const { asked, now } = learn(log, noon(1), () => grades[at++] ?? 4);
      // Everything that was begun is known by the end of the session.
      const known = knowledge(CARDS, log, now);
      const { again, due, fresh } = planOf(CARDS, known, now, ALL);
      expect([...again, ...due, ...fresh]).toEqual([]);
      expect(new Set(asked).size).toBe(10);
    }),
    { numRuns: 30 },
  );
});

test('cards that are no longer there are not asked', () => {
  const gone = cardOf('gone');
  const log = { [gone.id]: learningOf(gone, [noon(1), 4]) };
  const now = noon(30);
  const known = knowledge(CARDS, log, now);
  expect(known.size).toBe(0);
  expect(ids(planOf(CARDS, known, now, ALL).due)).toEqual([]);
});
