/** Cards and days for tests. */
import type { Card, Mode } from './card.ts';
import type { Grade, Learning } from './log.ts';
import { answered, digestOf, UNANSWERED } from './log.ts';
import { type Knowledge, knowledgeOf } from './session.ts';

/** Noon of a day in China; the first is 2024-03-01. */
export function noon(day: number, minutes = 0): Date {
  return new Date(Date.UTC(2024, 2, day, 4, minutes));
}

/** A card as the report could have it. */
export function cardOf(term: string, mode: Mode = 'meaning', pages: string[] = ['part-1']): Card {
  return {
    id: `${term}/${mode}`,
    mode,
    term: {
      ...{ id: term, word: term, gloss: `${term}的解释。`, level: '省', levelName: '澄江省' },
      ...{
        also: [],
        isOrdinary: false,
        isLevelKnown: true,
        groups: [],
        pages,
        url: `../glossary/${term}.html`,
      },
      sentence: {
        ...{ paragraph: '1.0-1', label: '一第1段', url: 'part-1.html#p1.0-1' },
        ...{ before: '推进', words: term, after: '。' },
      },
    },
    question: '指什么？',
    shown: [term],
    answer: `${term}的解释。`,
  };
}

/** Answers to one card, by their times. */
export function learningOf(
  card: Card,
  ...answers: (readonly [time: Date, grade: Grade])[]
): Learning {
  return answers.reduce(
    (learning, [time, grade]) => answered(learning, time, grade, digestOf(card)),
    UNANSWERED,
  );
}

/** What is known of cards whose answers these are. */
export function knowledge(
  cards: readonly Card[],
  log: Readonly<Record<string, Learning>>,
  now: Date,
): Knowledge {
  return knowledgeOf(cards, (id) => log[id] ?? UNANSWERED, now);
}
