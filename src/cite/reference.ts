/** What every bibliographic form says of a passage, whatever its punctuation. */
import { paragraphAddress } from './link.ts';
import { type CitedReport, type Passage, quotedWords } from './passage.ts';

/** Where the reader stands and when; both unknown at build time. */
export interface Occasion {
  /** Address of the page that holds the paragraph. */
  page?: string | undefined;
  /** ISO date on which the page was read: the 引用日期 of an online source. */
  accessed?: string | undefined;
}

/** A passage of a report as a reference names it. */
export interface Reference {
  /** A name among other references: `pingqiao-2023-3.2-4`. */
  key: string;
  /** The body that gives the report, not the speaker: “我代表区人民政府，向大会报告工作”. */
  author: string | undefined;
  /** The title on the paper, then the occasion as its other title information. */
  titles: readonly string[];
  year: number;
  /** ISO date on which the report was given. */
  date: string | undefined;
  /** There are no pages: the paragraph stands where they would. */
  place: string;
  /** Of the paragraph; null where the page has none that another machine could open. */
  address: string | null;
  /** {@link Occasion.accessed}, of what has an address. */
  accessed: string | undefined;
  /** The cited words, to the character. */
  words: string;
}

const RE_GOVERNMENT = /^\S*?(?:人民政府|国务院)/u;
const RE_DASHES = /^[-—―–─－\s]+/u;

/** The reference of a passage. */
export function referenceOf(passage: Passage, { page, accessed }: Occasion = {}): Reference {
  const { report, paragraph, label } = passage;
  const occasion = report.cover.occasion?.replace(RE_DASHES, '');
  const address = paragraphAddress(passage, page);
  return {
    key: `${report.id}-${paragraph}`,
    author: authorOf(report),
    titles: [report.cover.title, ...(occasion ? [occasion] : [])],
    year: report.year,
    date: report.date,
    place: label,
    address,
    accessed: address === null ? undefined : accessed,
    words: quotedWords(passage),
  };
}

/** The body that gives the report: as the paper calls it, else the government of the place. */
export function authorOf({ cover, places }: CitedReport): string | undefined {
  const named = RE_GOVERNMENT.exec(cover.speaker ?? '')?.[0];
  return named ?? governmentOf(places) ?? cover.speaker;
}

/** A district or county is named with its city (信阳市平桥区), a city or province by itself. */
function governmentOf(places: CitedReport['places']): string | undefined {
  const place = places.slice(2).length > 0 ? places.slice(-2).join('') : places.at(-1);
  return place === undefined ? undefined : `${place}人民政府`;
}
