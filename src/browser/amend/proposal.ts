/**
 * What a deputy proposes to change in a report: words of a paragraph, what is to stand in their place, and
 * why. It says by itself whose words it is about: it outlives a change of the text.
 */
import { RE_PARAGRAPH_ID } from '../../model/paragraph.ts';
import type { BookOf } from '../own/book.ts';
import { changed, joined, laterOf } from '../own/both.ts';
import type { Kind } from '../own/records.ts';

/** Words of a report, as they stood when something was proposed. */
export interface Words {
  /** Id of their paragraph: `3.2-4`. */
  paragraph: string;
  /** Where they began in it, in UTF-16 units. */
  start: number;
  /** '' of a proposal that was taken away. */
  words: string;
  /** Where they stood, as a citation says it: 第三部分（二）第4段. */
  label: string;
}

export interface Proposal extends Words {
  /** What is to stand there; '' where the words are to go. */
  proposed: string;
  reason: string;
  /** When it was first written down, in ms since 1970. */
  made: number;
}

export const NO_PROPOSAL: Proposal = {
  ...{ paragraph: '', start: 0, words: '', label: '' },
  ...{ proposed: '', reason: '', made: 0 },
};

/** The id of what is proposed for some words: for the same words of the same place it is the same. */
export function proposalId({ paragraph, start, words }: Words): string {
  return `${paragraph}/${start}/${words}`;
}

/** A proposal for some words before anything is proposed. */
export function startedOn(words: Words, made: number): Proposal {
  return { ...words, proposed: words.words, reason: '', made };
}

/** Whether nothing has been proposed yet. */
export function isIdle({ words, proposed, reason }: Proposal): boolean {
  return proposed === words && reason === '';
}

/** What is proposed, in a word or two. */
export function wayOf({ words, proposed }: Proposal): '建议修改为' | '建议删去' | '文字没有改动' {
  if (proposed.trim() === '') return '建议删去';
  return proposed === words ? '文字没有改动' : '建议修改为';
}

/** Proposals as records. What two places did to one is brought together, and nothing that was written is lost. */
export const PROPOSALS: Kind<Proposal> = {
  empty: NO_PROPOSAL,
  read(value) {
    const { paragraph, start, words, label, proposed, reason, made } = Object(value);
    const texts = [paragraph, words, label, proposed, reason];
    if (!texts.every((text) => typeof text === 'string') || !Number.isFinite(made)) return null;
    if (words === '') return NO_PROPOSAL;
    const isPlace = RE_PARAGRAPH_ID.test(paragraph) && Number.isSafeInteger(start) && start >= 0;
    return isPlace ? { paragraph, start, words, label, proposed, reason, made } : null;
  },
  isSame: (one, other) =>
    (Object.keys(NO_PROPOSAL) as (keyof Proposal)[]).every((name) => one[name] === other[name]),
  settled(known, ours, theirs) {
    if (PROPOSALS.isSame(ours, known)) return theirs;
    if (PROPOSALS.isSame(theirs, known)) return ours;
    // What was taken away in one place and worked on in the other stays.
    if (ours.words === '') return theirs;
    if (theirs.words === '') return ours;
    const { paragraph, start, words, label, made } = laterOf(ours, theirs, (one) => one.made);
    const reason =
      changed(known.reason, ours.reason, theirs.reason) ?? joined(ours.reason, theirs.reason);
    const both = { paragraph, start, words, label, made, reason };
    // Where it is not known what both had before, they had the report's words.
    const before = known.words === '' ? words : known.proposed;
    if (ours.proposed === theirs.proposed || theirs.proposed === before) {
      return { ...both, proposed: ours.proposed };
    }
    if (ours.proposed === before) return { ...both, proposed: theirs.proposed };
    const [other = '', stands = ''] = [ours.proposed, theirs.proposed].sort();
    const told = other.trim() === '' ? '另一处写的是删去' : `另一处写的是：${other}`;
    return { ...both, proposed: stands, reason: joined(reason, told) };
  },
};

/** The book that holds what is proposed to a report. */
export function proposalBook(report: string): BookOf<Proposal> {
  return { kind: PROPOSALS, key: `zhudu.amend.${report}`, page: `${report}/amend.html` };
}
