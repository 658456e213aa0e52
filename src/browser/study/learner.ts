/** What the reader knows of this report's cards: worked out of the kept answers, and added to. */
import type { Card } from '../../study/card.ts';
import {
  answered,
  digestOf,
  type Grade,
  isChanged,
  LEARNING,
  type Learning,
} from '../../study/log.ts';
import { isLearnt, type Memory, memoryOf, outcomesOf } from '../../study/schedule.ts';
import { type Choice, type Known, knowledgeOf, type Plan, planOf } from '../../study/session.ts';
import { openRecords, type Records } from '../own/records.ts';

/** Under which all reports keep what was learnt: a national slogan that is learnt in one is learnt in all. */
const KEY = 'zhudu.study';

/** The cards of a report and what is known of them. */
export interface Learner {
  readonly cards: readonly Card[];
  readonly records: Records<Learning>;
  readonly known: ReadonlyMap<string, Known>;
  planOf(now: Date, choice: Choice): Plan;
  /** What each grade would make of a card. */
  outcomesOf(card: Card, now: Date): Record<Grade, Memory>;
  /** Puts an answer to what is known and keeps it, if it can be kept. */
  answer(card: Card, grade: Grade, now: Date): void;
  /** Whether a card's explanation was changed since its last answer. */
  isChanged(card: Card): boolean;
  /** How many cards are learnt. */
  learnt(): number;
}

/**
 * @param changed called when another tab or a file has brought answers
 * @param say     tells the reader about keeping
 */
export function openLearner(
  cards: readonly Card[],
  { now, changed, say }: { now: () => Date; changed: () => void; say: (text: string) => void },
): Learner {
  const records = openRecords(LEARNING, {
    key: KEY,
    changed(ids) {
      for (const id of ids) look(id);
      changed();
    },
    say,
  });
  const own = new Set(cards.map(({ id }) => id));
  const known = knowledgeOf(cards, (id) => records.get(id), now());

  /** Works out anew what is known of a card. */
  function look(id: string): void {
    const learning = records.get(id);
    const memory = own.has(id) ? memoryOf(learning, now()) : null;
    if (memory) known.set(id, { learning, memory });
    else known.delete(id);
  }
  return {
    ...{ cards, records, known },
    planOf: (now, choice) => planOf(cards, known, now, choice),
    outcomesOf: ({ id }, now) => outcomesOf(known.get(id)?.memory ?? null, now),
    answer(card, grade, now) {
      records.put(card.id, answered(records.get(card.id), now, grade, digestOf(card)));
      look(card.id);
    },
    isChanged: (card) => isChanged(records.get(card.id), card),
    learnt: () => [...known.values()].filter(({ memory }) => isLearnt(memory)).length,
  };
}
