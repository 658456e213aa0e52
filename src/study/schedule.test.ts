import fc from 'fast-check';
import { createEmptyCard, fsrs } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { GRADES, type Grade } from './log.ts';
import {
  dayOf,
  daysLater,
  isDue,
  isLearnt,
  type Memory,
  memoryOf,
  outcomesOf,
  untilText,
} from './schedule.ts';
import { cardOf, learningOf, noon } from './testing.ts';

const CARD = cardOf('甲');
/** What is known right after these answers, the last of which is the latest. */
const known = (...answers: [Date, Grade][]): Memory => {
  const memory = memoryOf(learningOf(CARD, ...answers), answers.at(-1)?.[0] ?? noon(1));
  if (!memory) throw new Error('no answer');
  return memory;
};

test('a card is asked when ts-fsrs says, whatever was answered', () => {
  const answers = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 60 * 24 * 40 }), fc.constantFrom(...GRADES)),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(answers, (answers) => {
      // As the library itself has it, on times at noon: whose day is the same in UTC and here.
      const library = fsrs({ enable_fuzz: false });
      let card = createEmptyCard(noon(1));
      let day = 1;
      const log = answers.map(([minutes, grade]): [Date, Grade] => {
        day += Math.floor(minutes / 1440);
        const time = noon(day, Math.min(minutes % 1440, 400));
        return [time, grade];
      });
      log.sort(([one], [other]) => one.getTime() - other.getTime());
      const times = new Set<number>();
      const once = log.filter(([time]) => !times.has(time.getTime()) && times.add(time.getTime()));
      for (const [time, grade] of once) card = library.next(card, time, grade).card;
      const memory = known(...once);
      expect(memory.due).toEqual(card.due);
      expect(memory.days).toBe(card.scheduled_days);
      expect(memory.inMinutes).toBe(card.scheduled_days === 0);
    }),
  );
});

test('what a button promises is what comes of the answer', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...GRADES), { maxLength: 8 }), (grades) => {
      const answers: [Date, Grade][] = [];
      let now = new Date(noon(1).getTime() + 640);
      for (const grade of grades) {
        const before = memoryOf(learningOf(CARD, ...answers), now);
        const promised = outcomesOf(before, now)[grade];
        answers.push([now, grade]);
        expect(known(...answers)).toEqual(promised);
        now = new Date(promised.due.getTime() + 1);
      }
    }),
  );
});

test('a better grade never means an earlier time', () => {
  const memory = known([noon(1), 3], [noon(1, 10), 3], [noon(3), 3]);
  const dues = Object.values(outcomesOf(memory, noon(14))).map(({ due }) => due.getTime());
  expect(dues).toEqual([...dues].sort((one, other) => one - other));
  expect(new Set(dues).size).toBe(4);
});

test('the intervals of a card that is known each time, as FSRS-6 has them', () => {
  const texts: string[] = [];
  const answers: [Date, Grade][] = [];
  let now = noon(1);
  for (let turn = 0; turn < 6; turn += 1) {
    answers.push([now, 3]);
    const memory = known(...answers);
    texts.push(untilText(memory, now));
    now = memory.due;
  }
  expect(texts).toEqual(['10分钟', '2天', '11天', '46天', '163天', '498天']);
});

test('the day is the country’s, from four in the morning on', () => {
  expect(dayOf(new Date('2024-03-02T03:59:59+08:00'))).toBe('2024-03-01');
  expect(dayOf(new Date('2024-03-02T04:00:00+08:00'))).toBe('2024-03-02');
  expect(dayOf(daysLater(noon(1), 30))).toBe('2024-03-31');
});

test('what was learnt late in the evening is due on its day, however early', () => {
  const memory = known([new Date('2024-03-01T23:30:00+08:00'), 4]);
  const day = Date.parse('2024-03-01T04:00:00+08:00') + memory.days * 86_400_000;
  expect(isDue(memory, new Date(day - 1))).toBe(false);
  expect(isDue(memory, new Date(day))).toBe(true);
  // By UTC, whose day turns at eight here, less time would have gone by.
  const early = outcomesOf(memory, new Date(day + 60_000));
  const late = outcomesOf(memory, new Date(day + 16 * 3_600_000));
  expect(early[3].days).toBe(late[3].days);
});

test('a card that is asked after minutes is due to the minute', () => {
  const memory = known([noon(1), 1]);
  expect(untilText(memory, noon(1))).toBe('1分钟');
  expect(isDue(memory, new Date(noon(1, 1).getTime() - 1))).toBe(false);
  expect(isDue(memory, noon(1, 1))).toBe(true);
});

test('a card counts as learnt from a week on, and no more when it was forgotten', () => {
  expect(isLearnt(null)).toBe(false);
  expect(isLearnt(known([noon(1), 3], [noon(1, 10), 3]))).toBe(false);
  expect(isLearnt(known([noon(1), 3], [noon(1, 10), 3], [noon(3), 3]))).toBe(true);
  expect(isLearnt(known([noon(1), 3], [noon(1, 10), 3], [noon(3), 3], [noon(14), 1]))).toBe(false);
});

test('an answer from a time that is still to come does not count until then', () => {
  const learning = learningOf(CARD, [noon(1), 3], [noon(200), 4]);
  expect(memoryOf(learning, noon(2))).toEqual(memoryOf(learningOf(CARD, [noon(1), 3]), noon(2)));
  expect(memoryOf(learning, noon(201))?.due).not.toEqual(memoryOf(learning, noon(2))?.due);
  expect(memoryOf(learningOf(CARD, [noon(200), 4]), noon(2))).toBeNull();
});
