/**
 * What a reader finds on going through the year's work, and notes there: one mark a commitment. Marks
 * of two places are brought together so that nothing which somebody wrote is lost.
 */
import { dayText } from '../model/day.ts';
import { joined } from './own/both.ts';
import type { FileForm } from './own/file.ts';
import type { Kind } from './own/records.ts';

/** Where a commitment stands until somebody has looked. */
const UNCHECKED = '未核对';
/** What a reader can find, and that nothing was found yet. */
export const STATES = ['已做到', '没做到', '说不清', UNCHECKED] as const;
/**
 * A tick of the time when there was nothing but a tick: what it meant was said nowhere, so it is shown
 * as what it is until its reader chooses.
 */
export const TICKED = '打过勾';
export type State = (typeof STATES)[number] | typeof TICKED;

/** What a reader has put to one commitment. */
export interface Mark {
  state: State;
  /** ISO date on which the state was chosen, where the reader was; '' where that is not known. */
  day: string;
  note: string;
}

export const NO_MARK: Mark = { state: UNCHECKED, day: '', note: '' };

/** Of two states the later one here stands, where their days don't decide. */
const RANK: readonly State[] = [UNCHECKED, TICKED, '已做到', '说不清', '没做到'];
/** States that say what became of a commitment. */
const isFound = (state: State): boolean => state !== UNCHECKED && state !== TICKED;

/** Whether two marks say the same. */
export function isSame(one: Mark, other: Mark): boolean {
  return isSameFinding(one, other) && one.note === other.note;
}

/**
 * Brings together what two places hold of one mark. What one of them changed holds. Where both changed
 * it, both notes are kept, and of two states the newer one stands while the other is put to the note.
 * @param known what both had before; {@link NO_MARK} where that is not known
 */
export function settled(known: Mark, ours: Mark, theirs: Mark): Mark {
  const note =
    ours.note === known.note
      ? theirs.note
      : theirs.note === known.note
        ? ours.note
        : joined(ours.note, theirs.note);
  if (isSameFinding(ours, known)) return { ...theirs, note };
  if (isSameFinding(theirs, known)) return { ...ours, note };
  const [stands, other] = stoodBefore(ours, theirs) ? [theirs, ours] : [ours, theirs];
  if (other.state === stands.state || !isFound(other.state)) return { ...stands, note };
  return { ...stands, note: joined(note, `另一处核对的结果是${other.state}${dayIn(other)}`) };
}

function isSameFinding(one: Mark, other: Mark): boolean {
  return one.state === other.state && one.day === other.day;
}

/** Whether of two states the first one gives way. */
function stoodBefore(one: Mark, other: Mark): boolean {
  if (isFound(one.state) && isFound(other.state) && one.day !== other.day) {
    return one.day < other.day;
  }
  const [rank, otherRank] = [RANK.indexOf(one.state), RANK.indexOf(other.state)];
  return rank === otherRank ? one.day < other.day : rank < otherRank;
}

function dayIn({ day }: Mark): string {
  return day && `（${dayText(day)}）`;
}

/** A value that was stored or filed as a mark, now or by an earlier version; null where it is none. */
function markIn(value: unknown): Mark | null {
  const { state, day, done, note } = Object(value);
  if (typeof note !== 'string') return null;
  if (state === undefined && typeof done === 'boolean') {
    return { state: done ? TICKED : UNCHECKED, day: '', note };
  }
  return RANK.includes(state) && isDay(day) ? { state, day, note } : null;
}

function isDay(value: unknown): value is string {
  return value === '' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
}

/** Marks as records: kept, filed, and brought together with those of other places. */
export const MARKS: Kind<Mark> = { empty: NO_MARK, read: markIn, isSame, settled };

/** The marks of a report's list as a file. @param words id → the commitment's words, by which a changed report is noticed */
export function marksFile(report: string, words: ReadonlyMap<string, string>): FileForm<Mark> {
  return {
    format: 'zhudu-commitments',
    what: '核对结果和备注',
    report,
    kind: MARKS,
    words: (id) => words.get(id),
    ofSameWords: true,
  };
}

/** How many were checked, and with what result: 141 条中核对了 3 条：已做到 1，没做到 2. */
export function checkedText(states: readonly State[]): string {
  const checked = states.filter((state) => state !== UNCHECKED);
  if (checked.length === 0) return `${states.length} 条都还没有核对`;
  const each = [...STATES, TICKED]
    .map((state) => [state, checked.filter((one) => one === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${state} ${count}`);
  return `${states.length} 条中核对了 ${checked.length} 条：${each.join('，')}`;
}
