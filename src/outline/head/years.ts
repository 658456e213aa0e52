/** The year of a report: from a date, a title, or from which year it looks back on and plans. */
import { chineseValue } from '../../model/chinese-number.ts';
import { squeezed } from '../lines.ts';
import { DAY } from './title-block.ts';

const RE_DAY = new RegExp(DAY);
const RE_TITLE_YEAR = /(?<!\d)(\d{4})(?:年)|([一二][〇零○一二三四五六七八九]{3})年/;
const RE_FOUR_DIGITS = /(?<!\d)(19[4-9]\d|20\d{2})(?!\d)/;

/** Digits as a paper writes them, Chinese ones too; null where they are none. */
function numberOf(digits: string): number | null {
  const plain = digits.normalize('NFKC').replace(/[○O]/g, '〇');
  const value = /^\d+$/.test(plain) ? plain : chineseValue(plain);
  return value === null ? null : Number(value);
}

/** ISO date of the first day in a text; null where there is none, or none that the calendar has. */
export function dateIn(text: string): string | null {
  const match = RE_DAY.exec(squeezed(text));
  const [year, month, day] = (match?.slice(1) ?? []).flatMap((digits) =>
    digits ? numberOf(digits) : [],
  );
  if (year == null || month == null || day == null) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** The year that a title says: 2024年青山县政府工作报告. */
export function yearOfTitle(title: string): number | null {
  const match = RE_TITLE_YEAR.exec(squeezed(title).normalize('NFKC'));
  return match ? numberOf(match[1] ?? match[2] ?? '') : null;
}

/** The year in a file's name: qingshan-2024.txt. */
export function yearOfName(name: string): number | null {
  const match = RE_FOUR_DIGITS.exec(name);
  return match ? Number(match[1]) : yearOfTitle(name);
}

/** The year a report is of, by its date: one given in the last weeks of a year may be called the next year's. */
export function isYearOfDate(year: number, date: string): boolean {
  const [given = 0, month = 0] = date.split('-').map(Number);
  return year === given || (year === given + 1 && month >= 11);
}

const RE_LOOKS_BACK = /(\d{4})年(?:以来)?[^。；，\d]{0,24}(?:回顾|总结|工作情况|基本情况)/g;
const RE_PLANS =
  /(\d{4})年(?:的)?[^。；，\d]{0,24}(?:总体要求|预期目标|主要目标|目标任务|主要任务|重点任务|重点工作|工作安排|主要工作|工作任务|工作重点|工作建议|工作部署)/g;
/** A heading tells as much as so many sentences; less than that tells nothing. */
const LONGEST_HEADING = 60;
const HEADING_WEIGHT = 4;

/** The year that a body speaks of as this one: the one after that on which it looks back, which it plans. */
export function yearOfBody(lines: readonly string[]): number | null {
  const votes = new Map<number, number>();
  const vote = (year: number, weight: number) => {
    if (year > 1940 && year < 2100) votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  for (const line of lines) {
    const text = squeezed(line).normalize('NFKC');
    const weight = text.length <= LONGEST_HEADING ? HEADING_WEIGHT : 1;
    const back = [...text.matchAll(RE_LOOKS_BACK)];
    for (const match of back) vote(Number(match[1]) + 1, weight);
    if (back.length > 0 && weight > 1) continue;
    for (const match of text.matchAll(RE_PLANS)) vote(Number(match[1]), weight);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return best && best[1] >= HEADING_WEIGHT ? best[0] : yearOfParagraphs(lines);
}

const RE_BEGINS = /^(?:刚刚过去的|过去的)?(\d{4})年/;

/** Where no heading says it: the latest year with which a paragraph begins, below one of the year before. */
function yearOfParagraphs(lines: readonly string[]): number | null {
  let year: number | null = null;
  const before = new Set<number>();
  for (const line of lines) {
    const begins = Number(RE_BEGINS.exec(squeezed(line).normalize('NFKC'))?.[1] ?? 0);
    if (before.has(begins - 1)) year = Math.max(year ?? 0, begins);
    if (begins > 1940 && begins < 2100) before.add(begins);
  }
  return year;
}
