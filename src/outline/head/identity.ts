/** Whose report it is, of which year, and what it is called: from the paper, its page, its file's name. */
import type { Doubt } from '../../model/doubt.ts';
import { isShortLine, squeezed } from '../lines.ts';
import { incomplete, placeDoubts, yearDoubts } from './identity-doubts.ts';
import {
  placeInTitle,
  placeOfGovernment,
  placeOfOccasion,
  placeOfSentence,
  placeOfSpeaker,
  placeOfTitle,
} from './places-named.ts';
import { type Cover, piecesOf } from './title-block.ts';
import { dateIn, isYearOfDate, yearOfBody, yearOfName, yearOfTitle } from './years.ts';

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

/** Lines of the body in which is said on whose behalf the report is given. */
const FIRST_SENTENCES = 4;

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
  const titles = titlesOf(lines.slice(0, bodyAt), cover, known);
  const date = dateOf(lines.slice(0, bodyAt), cover);
  const years = yearsOf(titles, date, lines.slice(bodyAt), known);
  const opening = lines.slice(bodyAt, bodyAt + FIRST_SENTENCES);
  const places = placesOf(titles, cover, lines.slice(0, bodyAt), opening);
  const [year] = years;
  const [place] = places;
  const assembly = placeOfOccasion(cover.occasion ?? '');
  const named = placeInTitle(assembly, known.places) ?? placeInTitle(place?.value);
  const title = titleOf(titles, year?.value, named, known);
  return {
    ...(title ? { title } : {}),
    ...(year ? { year } : {}),
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    cover,
    doubts: [
      ...incomplete(cover, date),
      ...yearDoubts(years, date),
      ...placeDoubts(place, known.places),
    ],
  };
}

/** …2024年青山县政府工作报告_青山县人民政府 */
const RE_TITLE = /[^\s：:_|｜/\\—－\-《》“”]{0,30}(?<![作做])(?<![作做]政府)工作[报報]告/;
const RE_FOLDERS = /^.*[/\\]/;
const RE_EXTENSION = /\.[A-Za-z0-9]{1,6}$/;

/** What the report is called, the surest first: on the paper, in a label above it, by its page, by its file. */
function titlesOf(
  head: readonly string[],
  { title }: Partial<Cover>,
  { name, meta }: Known,
): Found<string>[] {
  const labels = head.flatMap((line) => {
    const says = piecesOf(line);
    const isOther = says.occasion !== undefined || !isShortLine(line);
    return isOther ? [] : (RE_TITLE.exec(squeezed(line)) ?? []);
  });
  const named = (text: string) => RE_TITLE.exec(squeezed(text).normalize('NFKC')) ?? [];
  return [
    ...(title === undefined ? [] : [{ value: squeezed(title), from: '题头' as const }]),
    ...labels.map((value) => ({ value, from: '网页' as const })),
    ...named(meta.title ?? '').map((value) => ({ value, from: '网页' as const })),
    ...named(fileName(name)).map((value) => ({ value, from: '文件名' as const })),
  ];
}

function fileName(name: string): string {
  return name.replace(RE_FOLDERS, '').replace(RE_EXTENSION, '');
}

/** The day on which it was given: in the occasion, or alone on a line of the title block. */
function dateOf(head: readonly string[], { occasion }: Partial<Cover>): Found<string> | undefined {
  const alone = head.find((line) => RE_DATE_ALONE.test(squeezed(line)));
  const date = dateIn(occasion ?? '') ?? dateIn(alone ?? '');
  return date === null ? undefined : { value: date, from: '题头' };
}
const RE_DATE_ALONE =
  /^[（(]?[\d〇零○一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?$/;

/** The years found, the surest first. */
function yearsOf(
  titles: readonly Found<string>[],
  date: Found<string> | undefined,
  body: readonly string[],
  { year, name, meta, title }: Known,
): Found<number>[] {
  const found = (value: number | null | undefined, from: From): Found<number>[] =>
    value == null ? [] : [{ value, from }];
  const titled = titles.flatMap(({ value, from }) => found(yearOfTitle(value), from));
  const paper = titled.filter(({ from }) => from === '题头');
  const given = date ? Number(date.value.slice(0, 4)) : null;
  const isOfDate = date !== undefined && paper.some(({ value }) => isYearOfDate(value, date.value));
  return [
    ...found(year, '选项'),
    ...(isOfDate ? paper : []),
    ...found(given, '题头'),
    ...paper,
    ...found(yearOfTitle(title ?? ''), '选项'),
    ...found(yearOfBody(body), '正文'),
    ...titled.filter(({ from }) => from !== '题头'),
    ...(/^https?:/.test(name) ? [] : found(yearOfName(fileName(name)), '文件名')),
    ...found(yearOfName(meta.date ?? ''), '网页'),
  ];
}

/** The places found, the surest first. */
function placesOf(
  titles: readonly Found<string>[],
  { occasion, speaker }: Partial<Cover>,
  head: readonly string[],
  opening: readonly string[],
): Found<string>[] {
  const found = (value: string | undefined, from: From): Found<string>[] =>
    value === undefined ? [] : [{ value, from }];
  const titled = titles.flatMap(({ value, from }) => found(placeOfTitle(value), from));
  return [
    ...found(placeOfOccasion(occasion ?? ''), '题头'),
    ...titled.filter(({ from }) => from === '题头'),
    ...found(placeOfSpeaker(speaker ?? ''), '题头'),
    ...opening.flatMap((sentence) => found(placeOfSentence(sentence), '正文')),
    ...titled.filter(({ from }) => from !== '题头'),
    ...head.flatMap((line) => found(placeOfOccasion(line) ?? placeOfGovernment(line), '网页')),
  ];
}

const RE_YEAR = /(?:\d{4}|[一二〇零○][〇零○一二三四五六七八九]{3})年/;
const RE_REPORT = /(?:人民)?(?:政府)?工作[报報]告.*$/;

/** （全文）, （摘要）, （2024年） */
const RE_REMARK = /[（(](?:[^（()）\d]*|\d{4}年?)[）)]$/;

/** The title with place and year, each said once; undefined where one of them is unknown. */
function titleOf(
  titles: readonly Found<string>[],
  year: number | undefined,
  place: string | undefined,
  known: Known,
): Found<string> | undefined {
  if (known.title !== undefined) return { value: known.title, from: '选项' };
  const [title] = titles;
  if (!title || year === undefined) return undefined;
  const { from } = title;
  const value = title.value.replace(RE_REMARK, '');
  if (!RE_REPORT.test(value)) return { value, from };
  const report = RE_REPORT.exec(value)?.[0] ?? '';
  const whose = value.replace(RE_YEAR, '').replace(RE_REPORT, '') || place;
  if (whose === undefined) return undefined;
  const isWhole = RE_YEAR.test(value) && placeOfTitle(value) !== undefined;
  return { value: isWhole ? value : `${whose}${year}年${report}`, from };
}
