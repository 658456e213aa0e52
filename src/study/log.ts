/**
 * What a reader has answered to a card: nothing but the answers, from which all else is worked out
 * (`schedule.ts`). So two places are brought together by joining their answers, and nothing is lost.
 */
import { hashOf } from './hash.ts';

/** How well the reader knew it: 忘了, 吃力, 记得, 很熟. */
export type Grade = 1 | 2 | 3 | 4;
export const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[];

/** An answer: the second in which it was given (of Unix time), followed by the grade as a further digit. */
type Answer = number;

/** What is kept of one card. */
export interface Learning {
  /** In the order in which they were given, none twice. */
  readonly answers: readonly Answer[];
  /** Digest of what was shown and right at the last of them (`digestOf`); '' where nothing was answered. */
  readonly seen: string;
}

/** A card that nobody has answered. */
export const UNANSWERED: Learning = { answers: [], seen: '' };

/** When an answer was given. */
export const timeOf = (answer: Answer): Date => new Date(Math.floor(answer / 10) * 1000);

/** The grade of an answer. */
export const gradeOf = (answer: Answer): Grade => (answer % 10) as Grade;

/** With one answer more. @param seen digest of the card as it was asked */
export function answered({ answers }: Learning, now: Date, grade: Grade, seen: string): Learning {
  const answer = Math.floor(now.getTime() / 1000) * 10 + grade;
  return { answers: inOrder([...answers, answer]), seen };
}

/** A value that was stored or filed, without what is no answer; null where it is no record of answers. */
function read(value: unknown): Learning | null {
  const { answers, seen } = Object(value);
  if (!Array.isArray(answers)) return null;
  return {
    answers: inOrder(answers.filter(isAnswer)),
    seen: typeof seen === 'string' && RE_DIGEST.test(seen) ? seen : '',
  };
}

function isSame(one: Learning, other: Learning): boolean {
  return one.seen === other.seen && one.answers.join() === other.answers.join();
}

/** All answers of both; what was shown is what the later of them saw, whatever both knew before. */
function settled(_known: Learning, ours: Learning, theirs: Learning): Learning {
  const answers = inOrder([...ours.answers, ...theirs.answers]);
  const [first, second] = [ours, theirs].map((one) => one.answers.at(-1) ?? 0) as [number, number];
  const isOurs = first === second ? ours.seen > theirs.seen : first > second;
  return { answers, seen: (isOurs ? ours : theirs).seen };
}

/** How it is kept, as the reader's own things are. */
export const LEARNING = { empty: UNANSWERED, read, isSame, settled };

/** Seconds of the year 9999: what is later is no time. */
const END = 253_402_300_800;
const RE_DIGEST = /^[0-9a-z]{1,7}$/;

function isAnswer(value: unknown): value is Answer {
  return (
    Number.isInteger(value) &&
    (value as number) > 10 &&
    (value as number) < END * 10 &&
    GRADES.includes(gradeOf(value as number))
  );
}

function inOrder(answers: readonly Answer[]): Answer[] {
  return [...new Set(answers)].sort((one, other) => one - other);
}

/** What is told apart by {@link digestOf}: what is shown, and what is right. */
interface Asked {
  readonly shown: readonly string[];
  readonly answer: string;
}

/** A few letters that are others when what a card shows or has for right is another. */
export function digestOf({ shown, answer }: Asked): string {
  return hashOf(JSON.stringify([shown, answer])).toString(36);
}

/** Whether a card is another than at the reader's last answer: its explanation was changed since. */
export function isChanged({ seen }: Learning, card: Asked): boolean {
  return seen !== '' && seen !== digestOf(card);
}
