/**
 * When a card is asked again: FSRS-6 as ts-fsrs has it, with its own parameters, nothing left to
 * chance. The state of a memory is never stored: it is worked out from the answers, so that it is the
 * same wherever they are.
 */
import { createEmptyCard, type Card as Fsrs, fsrs, State } from 'ts-fsrs';
import { GRADES, type Grade, gradeOf, type Learning, timeOf } from './log.ts';

const SCHEDULER = fsrs({ enable_fuzz: false });

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/**
 * Days are the country's, wherever the clock stands, and begin at four in the morning: who learns until
 * after midnight has not learnt on two days. ts-fsrs counts days of UTC: it is given times so much later.
 */
const SHIFT = (8 - 4) * HOUR;
const toDays = (time: Date): Date => new Date(time.getTime() + SHIFT);
const fromDays = (time: Date): Date => new Date(time.getTime() - SHIFT);

/** The learner's day: 2024-03-01. */
export const dayOf = (time: Date): string => toDays(time).toISOString().slice(0, 10);

/** A time so many days later. */
export const daysLater = (time: Date, days: number): Date => new Date(time.getTime() + days * DAY);

/** How well a card is known. */
export interface Memory {
  /** Whether it is asked after minutes still, not after days. */
  readonly inMinutes: boolean;
  /** When it is to be asked again. */
  readonly due: Date;
  /** Days from the last answer until then; 0 where it is minutes. */
  readonly days: number;
  /** As ts-fsrs has it. */
  readonly state: Fsrs;
}

/**
 * What has come of the answers. One of a time that is still to come (a clock stood wrong) does not count
 * until then. @returns null where there is none
 */
export function memoryOf({ answers }: Learning, now: Date): Memory | null {
  let state: Fsrs | null = null;
  for (const answer of answers) {
    const time = timeOf(answer);
    if (time > now) break;
    state = next(state, time, gradeOf(answer));
  }
  return state && memory(state);
}

/** What each grade would make of a memory, were it given now. @param known null for a new card */
export function outcomesOf(known: Memory | null, now: Date): Record<Grade, Memory> {
  // The log knows seconds.
  const time = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const each = GRADES.map((grade) => [grade, memory(next(known?.state ?? null, time, grade))]);
  return Object.fromEntries(each);
}

function next(state: Fsrs | null, time: Date, grade: Grade): Fsrs {
  const now = toDays(time);
  return SCHEDULER.next(state ?? createEmptyCard(now), now, grade).card;
}

function memory(state: Fsrs): Memory {
  return {
    inMinutes: state.state !== State.Review,
    due: fromDays(state.due),
    days: state.scheduled_days,
    state,
  };
}

/** Whether a card is to be asked: one that is asked after minutes to the minute, another from its day on. */
export function isDue({ inMinutes, due }: Memory, now: Date): boolean {
  return inMinutes ? due <= now : dayOf(due) <= dayOf(now);
}

/** From so many days until the next time on a card counts as learnt. */
export const LEARNT_DAYS = 7;

/** Whether a card counts as learnt. */
export function isLearnt(memory: Memory | null): boolean {
  return memory !== null && memory.days >= LEARNT_DAYS;
}

/** How long until a card is asked again: 10分钟, 3天. */
export function untilText({ inMinutes, due, days }: Memory, now: Date): string {
  if (!inMinutes) return `${days}天`;
  return `${Math.max(1, Math.round((due.getTime() - now.getTime()) / 60_000))}分钟`;
}
