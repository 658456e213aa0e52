/** The forms of a citation. The words in them come from the data, so they are the official words. */
import type { ReportData } from '../model/report.ts';
import { plainLink, webAddress } from './link.ts';
import { type CitedReport, type Passage, wordsOf } from './passage.ts';

/** Where the reader stands and when; both unknown at build time. */
export interface Occasion {
  /** Address of the page that holds the paragraph. */
  page?: string | undefined;
  /** ISO date on which the page was read: the 引用日期 of an online source. */
  accessed?: string | undefined;
}

/** The forms that a reader can copy. */
export interface Citations {
  /** 公文体 */
  official: string;
  /** GB/T 7714—2015 */
  standard: string;
  markdown: string;
  link: string;
}

const RE_GOVERNMENT = /^\S*?(?:人民政府|国务院)/u;
const RE_DASHES = /^[-—―–─－\s]+/u;
const RE_MARKDOWN = /[\\`*_[\]<>#~|]/g;
const INNER_QUOTES: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** All forms of a citation. */
export function citationsOf(passage: Passage, occasion: Occasion = {}): Citations {
  return {
    official: officialForm(passage),
    standard: standardForm(passage, occasion),
    markdown: markdownForm(passage, occasion),
    link: plainLink(passage, occasion.page),
  };
}

/**
 * As motions and official letters cite: 《…政府工作报告》（2023年2月26日）第三部分（二）第4段. The
 * paper itself is only called 政府工作报告, which names no place and no year; so the full title stands.
 */
export function officialForm(passage: Passage): string {
  const words = wordsOf(passage);
  return placeOf(passage) + (words === null ? '' : `：“${innerQuotes(words)}”`);
}

/**
 * GB/T 7714—2015: 主要责任者. 题名: 其他题名信息[R]. 出版地: 出版者, 年: 引文位置[引用日期]. 地址.
 * - The author is the government, not the speaker: a corporate body is author of what it answers for,
 *   and the report says so (“我代表区人民政府，向大会报告工作”).
 * - The title is the one on the paper, with the occasion as its other title information.
 * - Online it is [R/OL], as in the standard's own examples of reports; [EB/OL] is for bulletins.
 * - Place and publisher are not on the paper: the standard has them stated as unknown, and lets them
 *   be left out online. There are no pages, so the paragraph stands where the page would.
 */
export function standardForm(passage: Passage, { page, accessed }: Occasion = {}): string {
  const { report, label } = passage;
  const occasion = report.cover.occasion?.replace(RE_DASHES, '');
  const title = [report.cover.title, ...(occasion ? [occasion] : [])].join(': ');
  const address = webAddress(passage, page);
  const author = authorOf(report);
  const head = `${author ? `${author}. ` : ''}${title}`;
  if (address === null) return `${head}[R]. [出版地不详]: [出版者不详], ${report.year}: ${label}.`;
  const read = accessed === undefined ? '' : `[${accessed}]`;
  return `${head}[R/OL]. ${report.year}: ${label}${read}. ${address}.`;
}

/** A link to the passage; selected words stand above it as a quotation, to the character. */
function markdownForm(passage: Passage, { page }: Occasion = {}): string {
  const words = wordsOf(passage);
  const address = webAddress(passage, page);
  const text = escapeMarkdown(placeOf(passage));
  const source = address ? `[${text}](${address})` : `${text}（${plainLink(passage, page)}）`;
  return words === null ? source : `> ${escapeMarkdown(words)}\n>\n> ——${source}`;
}

function placeOf({ report, label }: Passage): string {
  return `《${report.title}》${report.date ? `（${chineseDate(report.date)}）` : ''}${label}`;
}

/** The body that gives the report: as the paper calls it, else the government of the place. */
function authorOf({ cover, places }: CitedReport): string | undefined {
  const named = RE_GOVERNMENT.exec(cover.speaker ?? '')?.[0];
  return named ?? governmentOf(places) ?? cover.speaker;
}

/** A district or county is named with its city (信阳市平桥区), a city or province by itself. */
function governmentOf(places: ReportData['places']): string | undefined {
  const place = places.slice(2).length > 0 ? places.slice(-2).join('') : places.at(-1);
  return place === undefined ? undefined : `${place}人民政府`;
}

function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Inside “ ” quotation marks become ‘ ’, and those in them “ ” again (GB/T 15834). */
function innerQuotes(words: string): string {
  return words.replace(/[“”‘’]/g, (mark) => INNER_QUOTES[mark] ?? mark);
}

function escapeMarkdown(text: string): string {
  return text.replace(RE_MARKDOWN, '\\$&');
}
