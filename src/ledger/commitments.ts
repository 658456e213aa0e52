/** What the report promises for the year, sentence by sentence, found by rule. */
import { DataError } from '../model/errors.ts';
import type { Field, Figure } from '../model/figure.ts';
import type { CommitmentsData } from '../model/ledger.ts';
import { type Paragraph, parseParagraphId } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';
import { isInside, type Range, rangeOf } from './locate.ts';
import { listItems, sentencesIn } from './sentences.ts';

/** One promise of the report. */
export interface Commitment {
  /**
   * `3.1-2/3`: the third sentence of paragraph 3.1-2. Sentences that promise nothing are counted too,
   * so that a note kept under an id stays with its sentence when the rules change.
   */
  id: string;
  paragraph: string;
  /** The report's words, to the character, without the end mark. */
  words: string;
  /** Null where `commitments.yaml` names none. */
  field: Field | null;
  /** Ids of the figures in these words, in order. */
  figures: string[];
}

/** A report as the rules read it. */
export interface ReportText {
  parts: ReportData['parts'];
  paragraphs: readonly Paragraph[];
}

/** A sentence that addresses the listeners and says no more. */
const RE_ADDRESS = /^(?:各位代表|同志们)[！，：]?$/;
/** A sentence that only announces what follows. */
const RE_ANNOUNCES = /[：:]$/;
const RE_END = /[。！？；，]$/;

/**
 * The promises of a report in reading order: all sentences of the parts that set targets or assign
 * tasks, and of `data.also`, less headings, addresses, announcements and `data.notPromises`.
 */
export function commitmentsOf(
  report: ReportText,
  figures: readonly Figure[],
  data: CommitmentsData,
): Commitment[] {
  return promising(report, data).flatMap((paragraph) => {
    const { id, text } = paragraph;
    const here = figures
      .filter((figure) => figure.paragraph === id)
      .flatMap((figure) => {
        const range = rangeOf(figure, text);
        return range ? [{ figure, range }] : [];
      })
      .toSorted((a, b) => a.range.start - b.range.start);
    return itemsOf(paragraph).flatMap((range, at): Commitment[] => {
      if (!isPromise(id, text.slice(range.start, range.end), data)) return [];
      const inside = here.filter((figure) => isInside(figure.range, range));
      return [
        {
          id: `${id}/${at + 1}`,
          paragraph: id,
          words: text.slice(range.start, range.end).trim().replace(RE_END, ''),
          field: fieldOf(
            id,
            inside.map(({ figure }) => figure),
            data,
          ),
          figures: inside.map(({ figure }) => figure.id),
        },
      ];
    });
  });
}

/**
 * All errors of `commitments.yaml`: a sentence that is not there, a promise without a field.
 *
 * @param file path named in errors
 */
export function checkCommitments(
  report: ReportText,
  figures: readonly Figure[],
  data: CommitmentsData,
  file: string,
): DataError[] {
  const ids = new Set(report.paragraphs.map(({ id }) => id));
  const paragraphs = promising(report, data);
  const wrong = data.notPromises.filter(({ paragraph, words }) => {
    const found = paragraphs.find(({ id }) => id === paragraph);
    return !found || !itemsOf(found).some(({ start }) => found.text.startsWith(words, start));
  });
  return [
    ...data.also
      .filter((id) => !ids.has(id))
      .map((id) => new DataError('承诺无此句', file, 'also', `没有段 ${id}`)),
    ...wrong.map(
      ({ paragraph, words }) =>
        new DataError(
          '承诺无此句',
          file,
          'notPromises',
          `段 ${paragraph} 没有以“${words}”开头的句子`,
        ),
    ),
    ...commitmentsOf(report, figures, data)
      .filter(({ field }) => field === null)
      .map(({ id }) => new DataError('承诺无领域', file, id, '没有领域')),
  ];
}

function promising({ parts, paragraphs }: ReportText, { also }: CommitmentsData): Paragraph[] {
  const kindOf = new Map(parts.map(({ id, kind }) => [id, kind]));
  return paragraphs.filter(({ id, kind }) => {
    if (kind !== 'text') return false;
    const part = kindOf.get(parseParagraphId(id)?.part ?? Number.NaN);
    return part === '目标' || part === '部署' || also.includes(id);
  });
}

function itemsOf({ text, lead }: Paragraph): Range[] {
  return sentencesIn(text, lead).flatMap((sentence) => listItems(text, sentence));
}

function isPromise(paragraph: string, words: string, { notPromises }: CommitmentsData): boolean {
  return (
    !RE_ADDRESS.test(words) &&
    !RE_ANNOUNCES.test(words) &&
    !notPromises.some((not) => not.paragraph === paragraph && words.startsWith(not.words))
  );
}

/** The one field of the figures in the words; else that of the paragraph, its section or its part. */
function fieldOf(
  id: string,
  figures: readonly Figure[],
  { fields }: CommitmentsData,
): Field | null {
  const stated = new Set(figures.map(({ field }) => field));
  const [only] = stated;
  if (only !== undefined && stated.size === 1) return only;
  const section = id.replace(/-\d+$/, '');
  return fields[id] ?? fields[section] ?? fields[section.replace(/\.\d+$/, '')] ?? null;
}
