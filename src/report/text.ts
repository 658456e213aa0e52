/** A report's text as `<report>/text.js` holds it, for citing and for search: nothing said twice. */
import type { CiteData, TextParagraph } from '../cite/data.ts';
import { citationLabel } from '../cite/label.ts';
import { type PassageKind, partOf } from '../model/report.ts';
import { versionOf } from '../model/version.ts';
import { pagesOf, type TextPage } from './pages.ts';
import type { Report } from './report.ts';

/** The numbers of its paragraphs are places in the lists above them. */
export interface ReportText extends CiteData {
  /** Changes with anything in it: who asks for one text never takes an old copy for it. */
  version: string;
  chapters: readonly (readonly [address: string, title: string])[];
  parts: readonly (readonly [title: string, kind: PassageKind])[];
}

/** A list without repetitions, and the place of each item in it. */
function indexer<T>() {
  const items: T[] = [];
  const places = new Map<string, number>();
  const place = (item: T): number => {
    const key = JSON.stringify(item);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, items.length);
    return items.push(item) - 1;
  };
  return { items, place };
}

/** The text with the version that its content gives it. */
export function versioned({
  report,
  chapters,
  parts,
  paragraphs,
}: Omit<ReportText, 'version'>): ReportText {
  const text = { report, chapters, parts, paragraphs };
  return { version: versionOf(JSON.stringify(text)), ...text };
}

/** @param addressOf gives a page's address from the root of the site, without a slash before it */
export function reportText(report: Report, addressOf: (page: TextPage) => string): ReportText {
  const { id, title, places, year, cover, date } = report;
  const chapters = indexer<[string, string]>();
  const parts = indexer<[string, PassageKind]>();
  const paragraphs = pagesOf(report).flatMap((page) =>
    page.paragraphs.map((paragraph): TextParagraph => {
      const part = partOf(report, paragraph.id);
      return [
        paragraph.id,
        chapters.place([addressOf(page), page.title]),
        parts.place([part?.title ?? '', part?.kind ?? '其他']),
        citationLabel(report, paragraph),
        paragraph.text,
      ];
    }),
  );
  return versioned({
    report: { id, title, places, year, cover, ...(date === undefined ? {} : { date }) },
    chapters: chapters.items,
    parts: parts.items,
    paragraphs,
  });
}
