import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answered,
  digestOf,
  GRADES,
  gradeOf,
  isChanged,
  LEARNING,
  type Learning,
  timeOf,
  UNANSWERED,
} from './log.ts';
import { cardOf, noon } from './testing.ts';

const anyTime = fc.date({ min: noon(1), max: noon(9), noInvalidDate: true });
const anyLearning: fc.Arbitrary<Learning> = fc
  .array(fc.tuple(anyTime, fc.constantFrom(...GRADES), fc.constantFrom('a', 'b')))
  .map((answers) =>
    answers
      .sort(([one], [other]) => one.getTime() - other.getTime())
      .reduce((learning, [time, grade, seen]) => answered(learning, time, grade, seen), UNANSWERED),
  );
const join = (one: Learning, other: Learning) => LEARNING.settled(UNANSWERED, one, other);

test('an answer has its second and its grade', () => {
  const { answers } = answered(UNANSWERED, new Date(noon(1).getTime() + 987), 3, 'a');
  expect(answers.map(timeOf)).toEqual([noon(1)]);
  expect(answers.map(gradeOf)).toEqual([3]);
});

test('whatever two places hold, together they have each answer of both, once', () => {
  fc.assert(
    fc.property(anyLearning, anyLearning, anyLearning, (known, one, other) => {
      const { answers } = LEARNING.settled(known, one, other);
      expect(new Set(answers)).toEqual(new Set([...one.answers, ...other.answers]));
      expect(answers).toEqual([...new Set(answers)].sort((a, b) => a - b));
    }),
  );
});

test('in whatever order places are brought together, the same comes of it', () => {
  fc.assert(
    fc.property(anyLearning, anyLearning, anyLearning, (one, other, third) => {
      expect(join(one, other)).toEqual(join(other, one));
      expect(join(join(one, other), third)).toEqual(join(one, join(other, third)));
      expect(join(one, one)).toEqual(one);
      expect(LEARNING.isSame(join(join(one, other), other), join(one, other))).toBe(true);
    }),
  );
});

test('what is kept is read as it was', () => {
  fc.assert(
    fc.property(anyLearning, (learning) => {
      expect(LEARNING.read(JSON.parse(JSON.stringify(learning)))).toEqual(learning);
    }),
  );
});

test('anything else is no record; of a broken one the answers that are answers hold', () => {
  for (const value of [null, undefined, 7, 'x', [], {}, { answers: 7 }, { answers: '17' }]) {
    expect(LEARNING.read(value)).toBeNull();
  }
  const [answer = 0] = answered(UNANSWERED, noon(1), 4, '').answers;
  const answers = [answer + 10, 'x', null, answer, answer, answer + 1, 0.5, -13, 1e300, 3];
  expect(LEARNING.read({ answers, seen: '<b>' })).toEqual({
    answers: [answer, answer + 10],
    seen: '',
  });
});

test('a card whose explanation is another than at the last answer is known as changed', () => {
  const card = cardOf('甲');
  const learning = answered(UNANSWERED, noon(1), 3, digestOf(card));
  const otherwise = { ...card, question: '另一种问法？', choices: ['丙'] };
  expect(isChanged(learning, card)).toBe(false);
  expect(isChanged(learning, otherwise)).toBe(false);
  for (const changed of [
    { ...card, answer: '另一种解释。' },
    { ...card, shown: [...card.shown, '乙'] },
  ]) {
    expect(isChanged(learning, changed)).toBe(true);
    expect(isChanged(answered(learning, noon(2), 3, digestOf(changed)), changed)).toBe(false);
    expect(isChanged(UNANSWERED, changed)).toBe(false);
  }
});

test('two cards are told apart by what they show, not by how it is cut', () => {
  const digests = [['ab'], ['a', 'b'], ['b', 'a']].map((shown) => digestOf({ shown, answer: '' }));
  expect(new Set(digests).size).toBe(3);
});

test('a year of learning fits the browser’s store many times over', () => {
  // 60 answers a day, in all 22,000, to 1,500 cards.
  const kept = Object.fromEntries(
    Array.from({ length: 1500 }, (_, at) => {
      const answers = Array.from({ length: 15 }, (_, turn) => noon(1 + turn * 24, at));
      const log = answers.reduce((one, time) => answered(one, time, 3, 'abcdefg'), UNANSWERED);
      return [`gao-zhi-liang-fa-zhan-${at}/meaning`, log];
    }),
  );
  expect(JSON.stringify(kept).length).toBeLessThan(400_000);
});
