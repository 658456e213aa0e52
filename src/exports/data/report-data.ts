/** The data of one report. */
import { labelOf } from '../../cite/label.ts';
import { commitmentsOf } from '../../ledger/commitments.ts';
import { figureText } from '../../ledger/figure-text.ts';
import { type LedgerRow, ledgerRows } from '../../ledger/ledger.ts';
import { asSeenFrom } from '../../model/level.ts';
import { ownOf } from '../../model/paragraph.ts';
import { pinyinOf, sortByPinyin } from '../../model/pinyin.ts';
import { partOf } from '../../model/report.ts';
import { pagesOf } from '../../report/pages.ts';
import type { Desk } from '../../report/report.ts';
import type { Usage } from '../../report/summary.ts';
import type { ExportSource } from '../export.ts';
import type { DataOf } from './datasets.ts';
import { reportHead } from './head.ts';
import { nameRecord, termRecord } from './records.ts';
import { selectorsOf } from './selectors.ts';

/** Of a report whose figures have been drawn. */
export interface DeskSource extends ExportSource {
  desk: Desk;
}

/** The text, without what stood around the report in its file. */
export function textData(source: ExportSource): DataOf<'text'> {
  const { report } = source;
  const pages = pagesOf(report);
  return {
    ...reportHead('text', source),
    sha256: report.sourceSha256,
    errata: report.errata,
    paragraphs: pages.flatMap(({ slug, paragraphs }) =>
      ownOf(paragraphs).map(({ id, kind, text, lead }) => {
        const part = partOf(report, id);
        return {
          id,
          label: labelOf(report, id),
          kind,
          part: part?.title ?? '',
          does: part?.kind ?? ('其他' as const),
          page: slug,
          ...(lead > 0 && { lead: text.slice(0, lead) }),
          text,
        };
      }),
    ),
  };
}

/** The terms that stand in the report, as it shows them. */
export function termsData(source: ExportSource): DataOf<'terms'> {
  const { report, summary, termById, match, quoteLabel } = source;
  const marks = Map.groupBy(
    ownOf(report.paragraphs).flatMap(({ id: paragraph, text }) =>
      match(text).flatMap(({ id, start, end, isReference }) => {
        const [, position] = selectorsOf(text, start, end);
        const mark = { id, paragraph, start: position.start, end: position.end };
        return isReference ? [] : [mark];
      }),
    ),
    ({ id }) => id,
  );
  const terms = [...termById.values()].filter(({ id }) => summary.terms[id]);
  return {
    ...reportHead('terms', source),
    terms: sortByPinyin(terms, pinyinOf).map((term) => ({
      ...termRecord(asSeenFrom(term, report.places), quoteLabel),
      ...standing(summary.terms[term.id]),
      marks: (marks.get(term.id) ?? []).map(({ id: _, ...mark }) => mark),
    })),
  };
}

/** The names that stand in the report. */
export function namesData(source: ExportSource): DataOf<'report-names'> {
  const { names, summary } = source;
  return {
    ...reportHead('report-names', source),
    names: names.map((name) => ({ ...nameRecord(name), ...standing(summary.names[name.id]) })),
  };
}

/** The figures, with their numbers as numbers and as the report writes them. */
export function figuresData({ desk, ...source }: DeskSource): DataOf<'figures'> {
  return {
    ...reportHead('figures', source),
    figures: desk.figures.figures.map((figure) => {
      const { id, paragraph, words, indicator, dimension, value, unit, comparator } = figure;
      const { period, kind, field, basis } = figure;
      return {
        ...{ id, paragraph, label: labelOf(source.report, paragraph), words, indicator },
        ...{ shown: figureText(figure), dimension },
        ...(value !== undefined && { value: Number(value) }),
        ...(unit !== undefined && { unit }),
        comparator,
        ...(period !== undefined && { period }),
        ...{ kind, field },
        ...(basis !== undefined && { basis }),
      };
    }),
  };
}

/** Results beside targets. */
export function ledgerData({ desk, ...source }: DeskSource): DataOf<'ledger'> {
  const sideOf = (side: LedgerRow['results']) =>
    side.map((one) => ({
      paragraph: one.paragraph,
      label: labelOf(source.report, one.paragraph),
      words: one.words,
      ...('id' in one && { figure: one.id }),
      ...('stage' in one && one.stage !== undefined && { stage: one.stage }),
    }));
  return {
    ...reportHead('ledger', source),
    rows: ledgerRows(desk.ledger, desk.figures.figures).map((row) => ({
      id: row.id,
      indicator: row.indicator,
      field: row.field,
      results: sideOf(row.results),
      targets: sideOf(row.targets),
      comparison: row.comparison,
      ...('why' in row && row.why !== undefined && { why: row.why }),
      ...(row.note !== undefined && { note: row.note }),
    })),
  };
}

/** The year's work, sentence by sentence. */
export function commitmentsData({ desk, ...source }: DeskSource): DataOf<'commitments'> {
  const { report } = source;
  return {
    ...reportHead('commitments', source),
    commitments: commitmentsOf(report, desk.figures.figures, desk.commitments).map(
      ({ id, paragraph, words, field, figures }) => ({
        ...{ id, paragraph, label: labelOf(report, paragraph), words, field, figures },
      }),
    ),
  };
}

/** How often something stands in the report, and where first. @throws Error where it does not */
function standing(usage: Usage | undefined) {
  const [first] = usage?.passages ?? [];
  if (!usage || !first) throw new Error('what does not stand in the report is not in its data');
  const { paragraph, label, words } = first;
  return { count: usage.count, first: { paragraph, label, words } };
}
