/** What was answered on which day, and what comes on which. */
import { gradeOf, timeOf } from './log.ts';
import { dayOf, daysLater, isDue } from './schedule.ts';
import type { Knowledge } from './session.ts';

/** A day and how many cards. */
export interface DayCount {
  /** 2024-03-01 */
  readonly day: string;
  readonly count: number;
}

/** Answers on each day, of the last weeks whole from Monday on, to today. */
export function pastDays(known: Knowledge, now: Date, weeks: number): DayCount[] {
  const counts = countsOf(
    [...known.values()].flatMap(({ learning }) =>
      learning.answers.map((answer) => dayOf(timeOf(answer))),
    ),
  );
  const today = dayOf(now);
  const back = (weeks - 1) * 7 + weekdayOf(today);
  return daysFrom(daysLater(now, -back), back + 1, counts);
}

/** Cards due on each of the days to come, today with all that has waited since. */
export function comingDays(known: Knowledge, now: Date, days: number): DayCount[] {
  const today = dayOf(now);
  const counts = countsOf(
    [...known.values()].map(({ memory }) => (isDue(memory, now) ? today : dayOf(memory.due))),
  );
  return daysFrom(now, days, counts);
}

/** Ids of the cards that were forgotten today, in the order in which they were first. */
export function forgottenToday(known: Knowledge, now: Date): string[] {
  const today = dayOf(now);
  return [...known]
    .flatMap(([id, { learning }]) => {
      const at = learning.answers.find(
        (answer) => gradeOf(answer) === 1 && dayOf(timeOf(answer)) === today,
      );
      return at === undefined ? [] : [[at, id] as const];
    })
    .sort(([one], [other]) => one - other)
    .map(([, id]) => id);
}

/** 0 for Monday … 6 for Sunday. @param day 2024-03-01 */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function daysFrom(first: Date, length: number, counts: ReadonlyMap<string, number>): DayCount[] {
  return Array.from({ length }, (_, at) => {
    const day = dayOf(daysLater(first, at));
    return { day, count: counts.get(day) ?? 0 };
  });
}

function countsOf(days: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
