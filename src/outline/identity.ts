/** Whose report it is, of which year, and what it is called: from the paper, its page, its file's name. */
import type { Doubt } from '../model/doubt.ts';
import type { Cover } from './title-block.ts';

/** Where something was taken from. */
export type From = '题头' | '正文' | '网页' | '文件名' | '选项';
/** A value, and where it was taken from. */
export interface Found<T> {
  value: T;
  from: From;
}

/** What is known of a report besides its text. */
export interface Known {
  /** Name of the file as it was received, or its address. */
  name: string;
  /** What the file says of itself. */
  meta: { title?: string; date?: string; publisher?: string };
  /** What the editor says. */
  places?: readonly string[];
  title?: string;
  year?: number;
}

/** Who and when. What is found nowhere is absent. */
export interface Identity {
  /** As the report is called in lists: 信阳市平桥区2023年政府工作报告. */
  title?: Found<string>;
  year?: Found<number>;
  /** ISO date on which it was given. */
  date?: Found<string>;
  /** The place as the paper names it: 信阳市平桥区; of the State Council’s report 中国. */
  place?: Found<string>;
  cover: Partial<Cover>;
  /** 年份不合, 地方不合, 题头不全 */
  doubts: Doubt[];
}

/**
 * @param lines  repaired paragraphs, see `paragraphsOf`
 * @param bodyAt where the body begins
 * @param cover  what the title block says, see `headOf`
 */
export function identityOf(
  lines: readonly string[],
  bodyAt: number,
  cover: Partial<Cover>,
  known: Known,
): Identity {
  void lines;
  void bodyAt;
  void known;
  return { cover, doubts: [] };
}
