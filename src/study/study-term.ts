/** A term as it is learnt: what stands of it on the study page, and all that questions are made from. */
import type { Context } from '../annotate/usage.ts';
import type { Level } from '../model/level.ts';

/**
 * Where a word stands in the report: a sentence there, or some clauses of a long one, cut at the word as
 * the sentence has it; `words` are '' where only the number of its note stands.
 */
export interface StudySentence extends Context {
  /** Id of the paragraph, and its name to readers: 三（二）第4段. */
  paragraph: string;
  label: string;
  /** Address of the passage, relative to the page. */
  url: string;
}

/** A part of a counted slogan. */
export interface StudyGroup {
  /** 三化; absent where the slogan has one part. */
  name?: string;
  /** How many items the slogan says there are. */
  count: number;
  /** In order, without those that are unproven; none where they were not found. */
  items: readonly string[];
}

/** What is said of a group whose items are not all there; '' where they are. */
export function unlistedText({ count, items }: StudyGroup): string {
  if (items.length === 0) return `${count} 项，没有证实`;
  return items.length < count ? `另有 ${count - items.length} 项没有证实` : '';
}

/** A group with its items: 三化：专业化、市场化，另有 1 项没有证实. */
export function groupText(group: StudyGroup): string {
  const said = [group.items.join('、'), unlistedText(group)].filter(Boolean).join('，');
  return group.name === undefined ? said : `${group.name}：${said}`;
}

/** A term that can be learnt: never one whose explanation is 存疑 or 未查到. */
export interface StudyTerm {
  /** Of the term, which an entry's further sense has of its own: `san-hua-san-zhi`. */
  id: string;
  /** The headword, and its other forms. */
  word: string;
  also: readonly string[];
  /** What it is, in one sentence. */
  gloss: string;
  /** Whether it is an ordinary word or a name (GDP, 低保), no slogan. */
  isOrdinary: boolean;
  /** Whose word it is: the level, and its name (河南省). */
  level: Level;
  levelName: string;
  /** Whether the level is known from a source; what only the report explains is filed under its place. */
  isLevelKnown: boolean;
  groups: readonly StudyGroup[];
  /**
   * Ids of terms that its entry refers to or names, where nothing else tells that they are near (`isNear`):
   * what is said of the one may be said of the other. Each pair once, at either.
   */
  related: readonly string[];
  /** Names of the files of the pages that it stands on, in reading order: `part-3-2`. */
  pages: readonly string[];
  sentence: StudySentence;
  /** Address of its entry, relative to the page. */
  url: string;
}

/**
 * Whether it is a slogan of a place that is known: that GDP is everybody's word is no knowledge, and a trade
 * is nowhere.
 */
export function isOfKnownPlace({ isOrdinary, isLevelKnown, level }: StudyTerm): boolean {
  return !isOrdinary && isLevelKnown && level !== '行业';
}
