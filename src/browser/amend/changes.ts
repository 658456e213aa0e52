/** What a proposal changes in the words of a report: what is struck, what is new, and the same in words. */
import { diffArrays } from 'diff';
import { innerQuotes } from '../../cite/official.ts';
import { type Proposal, wayOf } from './proposal.ts';

/** A stretch of both texts, or of one of them. */
export interface Piece {
  kind: '同' | '删' | '增';
  text: string;
}

/** Words change as a whole where the browser knows words; else character by character. */
const WORDS =
  'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined;

function tokensOf(text: string): string[] {
  return WORDS ? Array.from(WORDS.segment(text), ({ segment }) => segment) : [...text];
}

/** The pieces, in order: those of 同 and 删 are the words, those of 同 and 增 what is proposed. */
export function piecesOf(words: string, proposed: string): Piece[] {
  const found = diffArrays(tokensOf(words), tokensOf(proposed)).map(
    ({ value, added, removed }): Piece => ({
      kind: added ? '增' : removed ? '删' : '同',
      text: value.join(''),
    }),
  );
  return written(slid(readably(changesIn(found))));
}

/** What a proposal strikes and adds. */
export function piecesIn(proposal: Proposal): Piece[] {
  const { words, proposed } = proposal;
  return piecesOf(words, wayOf(proposal) === '建议删去' ? '' : proposed);
}

/** A change with what stays before it. */
interface Change {
  before: string;
  from: string;
  to: string;
}

/** The changes in order; a last one without `from` and `to` holds what stays at the end. */
function changesIn(pieces: readonly Piece[]): Change[] {
  const changes: Change[] = [{ before: '', from: '', to: '' }];
  for (const { kind, text } of pieces) {
    let last = changes[changes.length - 1] as Change;
    if (kind === '同' && last.from + last.to !== '') {
      last = { before: '', from: '', to: '' };
      changes.push(last);
    }
    last[kind === '同' ? 'before' : kind === '删' ? 'from' : 'to'] += text;
  }
  return changes;
}

/** Two changes become one where less stays between them than either changes: nobody reads confetti. */
function readably(changes: readonly Change[]): Change[] {
  const left: Change[] = [];
  for (const change of changes) {
    let { before, from, to } = change;
    let last = left.at(-1);
    while (last && from + to !== '' && before.length <= Math.min(sizeOf(last), sizeOf(change))) {
      left.pop();
      [before, from, to] = [last.before, last.from + before + from, last.to + before + to];
      last = left.at(-1);
    }
    left.push({ before, from, to });
  }
  return left;
}

function sizeOf({ from, to }: Change): number {
  return Math.max(from.length, to.length);
}

/**
 * What is only struck or only new may often be taken a little earlier or later with the same result: 长效机制，让甲，
 * 让乙 loses 甲，让 or 让甲，. It is taken between marks, as whoever wrote it did.
 */
function slid(changes: readonly Change[]): Change[] {
  const all = changes.map((change) => ({ ...change }));
  for (const [at, change] of all.entries()) {
    const { before, from, to } = change;
    const next = all[at + 1];
    if ((from === '') === (to === '')) continue;
    const moved = Array.from(from + to);
    const text = [...before, ...moved, ...(next?.before ?? '')];
    const size = moved.length;
    // Two changes must not come to touch.
    const least = at > 0 ? 1 : 0;
    const most = text.length - size - (next && next.from + next.to !== '' ? 1 : 0);
    const start = Array.from(before).length;
    const starts = [start];
    for (let one = start; one > least && text[one - 1] === text[one - 1 + size]; one -= 1) {
      starts.push(one - 1);
    }
    for (let one = start; one < most && text[one] === text[one + size]; one += 1) {
      starts.push(one + 1);
    }
    const ranks = starts.map((one) => rankOf(text[one - 1], text[one], text[one + size - 1]));
    const best = starts[ranks.indexOf(Math.max(...ranks))] ?? start;
    const words = text.slice(best, best + size).join('');
    change.before = text.slice(0, best).join('');
    if (from !== '') change.from = words;
    else change.to = words;
    if (next) next.before = text.slice(best + size).join('');
  }
  return all;
}

const RE_END = /[。！？；\n]/;
const RE_PAUSE = /[，、；：]/;

/** How naturally a stretch stands for itself. @param ahead what stands before it; undefined at the beginning */
function rankOf(ahead: string | undefined, first = '', last = ''): number {
  if (RE_END.test(last) && (ahead === undefined || RE_END.test(ahead))) return 2;
  if (RE_PAUSE.test(first)) return 1;
  return RE_PAUSE.test(last) && (ahead === undefined || /[，、；：。]/.test(ahead)) ? 1 : 0;
}

function written(changes: readonly Change[]): Piece[] {
  return changes
    .flatMap(({ before, from, to }): Piece[] => [
      { kind: '同', text: before },
      { kind: '删', text: from },
      { kind: '增', text: to },
    ])
    .filter(({ text }) => text !== '');
}

/**
 * As one says it: 将“力争”改为“确保”；在“粮食产量”后增写“稳定”；删去“有关”. What stands there more than once is
 * told with the words before it. '' where nothing changes.
 */
export function changeText(pieces: readonly Piece[]): string {
  const words = pieces.map(({ kind, text }) => (kind === '增' ? '' : text)).join('');
  return changesIn(pieces)
    .filter(({ from, to }) => from + to !== '')
    .map(({ before, from, to }) => {
      const where = endOf(before);
      const known = from !== '' && words.split(from).length > 2 ? where : '';
      if (to === '') return `${known && `在${quoted(known)}后`}删去${quoted(from)}`;
      if (from !== '') return `将${quoted(known + from)}改为${quoted(known + to)}`;
      const how = to.startsWith('\n') ? '另起一段，增写' : '增写';
      return `${where ? `在${quoted(where)}后` : '在开头'}${how}${quoted(to.trim())}`;
    })
    .join('；');
}

function quoted(words: string): string {
  return `“${innerQuotes(words)}”`;
}

/** The last words of what stays, by which a place is found: from the last mark on, but some characters at least. */
function endOf(before: string): string {
  const end = before.slice(-12);
  return /[^，。；、：！？]{2,}[，。；、：！？]*$/u.exec(end)?.[0] ?? end;
}
