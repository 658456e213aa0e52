import { expect, test } from 'vitest';
import { comingDays, forgottenToday, pastDays, weekdayOf } from './calendar.ts';
import { cardOf, knowledge, learningOf, noon } from './testing.ts';

const [FIRST, SECOND] = [cardOf('甲'), cardOf('乙')];
const CARDS = [FIRST, SECOND];
/** The first is due on the 9th, the second was forgotten on the 8th and waits for minutes. */
const LOG = {
  [FIRST.id]: learningOf(FIRST, [noon(1), 4]),
  [SECOND.id]: learningOf(SECOND, [noon(1), 1], [noon(1, 5), 3], [noon(8), 1]),
};

test('the calendar has whole weeks from Monday on, to today, with each day’s answers', () => {
  // 2024-03-08 is a Friday.
  const now = noon(8, 30);
  const days = pastDays(knowledge(CARDS, LOG, now), now, 3);
  expect(days).toHaveLength(2 * 7 + 5);
  expect(weekdayOf(days[0]?.day ?? '')).toBe(0);
  expect(days.at(-1)).toEqual({ day: '2024-03-08', count: 1 });
  expect(days.filter(({ count }) => count > 0)).toEqual([
    { day: '2024-03-01', count: 3 },
    { day: '2024-03-08', count: 1 },
  ]);
});

test('what comes when: a day each, and what has waited is today’s', () => {
  const now = noon(8, 30);
  expect(comingDays(knowledge(CARDS, LOG, now), now, 3)).toEqual([
    { day: '2024-03-08', count: 1 },
    { day: '2024-03-09', count: 1 },
    { day: '2024-03-10', count: 0 },
  ]);
  const later = noon(20);
  expect(comingDays(knowledge(CARDS, LOG, later), later, 1)).toEqual([
    { day: '2024-03-20', count: 2 },
  ]);
});

test('what was forgotten today is known, and not what was on other days', () => {
  expect(forgottenToday(knowledge(CARDS, LOG, noon(8, 30)), noon(8, 30))).toEqual([SECOND.id]);
  expect(forgottenToday(knowledge(CARDS, LOG, noon(9)), noon(9))).toEqual([]);
});
