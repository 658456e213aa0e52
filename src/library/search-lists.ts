/** What search is told besides the texts: what can be suggested, and the deputy's lists. */
import { quotedPhrases } from '../annotate/quoted.ts';
import { commitmentsOf } from '../ledger/commitments.ts';
import { filterForm } from '../model/filter-form.ts';
import { ownOf } from '../model/paragraph.ts';
import { pinyinOf } from '../model/pinyin.ts';
import { shortPlace } from '../model/place.ts';
import { pinyinOfName } from '../names/order.ts';
import type { Report } from '../report/report.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { SearchedReport } from '../search/build/shard.ts';
import type { Desk, Listed } from '../search/shared/lists.ts';
import type { Shared } from './shared.ts';
import { textOf } from './texts.ts';

/**
 * Terms and names, each with the forms that it may be searched by.
 * @param reports    whose own notes are among them, the newest first: words that the glossary has not, each once
 * @param hasSeveral whether the library has several reports
 */
export function searchEntries(
  shared: Shared,
  reports: readonly Pick<ReportSummary, 'notes'>[],
  hasSeveral: boolean,
): Listed[] {
  const noted = Map.groupBy(
    reports.flatMap(({ notes }) => notes.filter(({ entry }) => !shared.termById.has(entry))),
    ({ entry }) => entry,
  );
  const newest = [...noted.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { places, year } = first.own ?? { places: [], year: 0 };
    const scope = others.length > 0 ? {} : { place: places.join('/'), years: [year] };
    return [{ ...first, place: undefined, years: undefined, ...scope }];
  });
  const terms = [...shared.terms, ...newest].map((term): Listed => {
    const items = (term.groups ?? []).flatMap((group) => group.items ?? []);
    return {
      kind: '术语',
      forms: [term.term, ...term.also],
      ...readingOf(pinyinOf(term), term.id),
      ...scopeOf(term, hasSeveral),
      gloss: term.gloss,
      ...(items.length > 0 ? { items } : {}),
      term: term.id,
    };
  });
  const named = shared.names.map(
    (name): Listed => ({
      kind: '名称',
      forms: [name.name, ...name.also],
      ...readingOf(pinyinOfName(name), name.entry),
      ...scopeOf(name, hasSeveral),
      sort: name.kind,
      ...(name.id === `${name.kind}-${name.name}` ? {} : { name: name.id }),
      ...(name.entry === undefined ? {} : { term: name.entry }),
    }),
  );
  return [...terms, ...named];
}

/** What search is told of a report. */
export function searchedReport(report: Report): SearchedReport {
  return {
    text: textOf(report),
    quoted: [...new Set(quotedPhrases(ownOf(report.paragraphs)).map(({ phrase }) => phrase))],
    ...(report.desk ? { desk: deskOf(report, report.desk) } : {}),
  };
}

/** A reading, which most entries' ids say already. */
function readingOf({ text }: { text: string }, entry = ''): Pick<Listed, 'pinyin'> {
  const pinyin = filterForm(text);
  return pinyin === filterForm(entry) ? {} : { pinyin };
}

/** Whose a term or name is, where there are others whose it is not. */
function scopeOf(
  { place, years = [] }: { place?: string | undefined; years?: readonly number[] | undefined },
  hasSeveral: boolean,
): Pick<Listed, 'scope'> {
  const scope = [...(!place ? [] : [shortPlace(place)]), ...yearsText(years)];
  return hasSeveral && scope.length > 0 ? { scope: scope.join('，') } : {};
}

/** 2022、2023年; nothing where it is not scoped by years. */
function yearsText(years: readonly number[]): string[] {
  return years.length === 0 ? [] : [`${years.join('、')}年`];
}

/** Figures and commitments, to be counted beside the hits. */
function deskOf(
  report: Report,
  { figures: { figures }, commitments }: NonNullable<Report['desk']>,
): Desk {
  return {
    figures: figures.map(({ paragraph, indicator, words }) => ({ paragraph, indicator, words })),
    commitments: commitmentsOf(report, figures, commitments).map(({ paragraph, words }) => ({
      paragraph,
      words,
    })),
  };
}
