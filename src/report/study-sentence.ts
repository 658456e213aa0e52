/** A stretch of a paragraph in which a term can be learnt: its sentence, or as much of one as is taken in at a glance. Pure. */
import type { Context } from '../annotate/usage.ts';
import type { Range } from '../ledger/locate.ts';
import { clausesIn, sentencesIn } from '../ledger/sentences.ts';

/** Characters beside the term of a sentence that is shown whole, and of what is shown of a longer one. */
const LONGEST = 30;
const ENOUGH = 20;

/** The sentence around a term, of a long one the clauses next to it. */
export function stretchAround(text: string, { start, end }: Range): Context {
  const sentence = sentencesIn(text).find((one) => one.start <= start && end <= one.end);
  const whole = sentence ?? { start: 0, end: text.length };
  const { start: from, end: to } =
    whole.end - whole.start - (end - start) <= LONGEST
      ? whole
      : clausesAround(text, whole, { start, end });
  return {
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to),
    isStart: from === whole.start,
    isEnd: to === whole.end,
  };
}

/** Clause after clause is added on the shorter side, as long as there is room. */
function clausesAround(text: string, whole: Range, term: Range): Range {
  const clauses = clausesIn(text.slice(0, whole.end), whole.start);
  const cuts = [whole.start, ...clauses.map((clause) => clause.end)];
  let first = cuts.findLastIndex((cut) => cut <= term.start);
  let last = cuts.findIndex((cut) => cut >= term.end);
  const at = (index: number) => cuts[index] ?? Number.NaN;
  for (;;) {
    const fits = [
      [first - 1, last],
      [first, last + 1],
    ].filter(([from = 0, to = 0]) => at(to) - at(from) - term.end + term.start <= ENOUGH);
    // The side with less of it goes first.
    if (term.start - at(first) > at(last) - term.end) fits.reverse();
    const [next] = fits;
    if (!next) break;
    [first = first, last = last] = next;
  }
  const end = at(last);
  // A comma at which it is cut says nothing.
  return { start: at(first), end: end === whole.end || end === term.end ? end : end - 1 };
}
