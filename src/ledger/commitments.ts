/** 工作安排: what the report says will be done in the year, sentence by sentence, found by rule. */
import { DataError } from '../model/errors.ts';
import type { Figure } from '../model/figure.ts';
import type { CommitmentField, CommitmentsData } from '../model/ledger.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { partOf, type ReportText } from '../model/report.ts';
import { isInside, type Range, rangeOf } from './locate.ts';
import { listItems, sentencesIn } from './sentences.ts';

/** One sentence of the year's work. */
export interface Commitment {
  /**
   * `3.1-2/3`: the third sentence of paragraph 3.1-2. Sentences that arrange no work are counted too,
   * so that a note kept under an id stays with its sentence when the rules change.
   */
  id: string;
  paragraph: string;
  /** The report's words, to the character, without the end mark. */
  words: string;
  /** Null where `commitments.yaml` names none. */
  field: CommitmentField | null;
  /** Ids of the figures in these words, in order. */
  figures: string[];
}

/** A sentence, or where `words` is absent all of its paragraph, as `commitments.yaml` names it. */
interface Named {
  paragraph: string;
  /** How the sentence begins. */
  words?: string | undefined;
}

/** A sentence that addresses the listeners and says no more. */
const RE_ADDRESS = /^(?:各位代表|同志们)[！，：]?$/;
/** A sentence that only announces what follows. */
const RE_ANNOUNCES = /[：:]$/;
const RE_END = /[。！？；，]$/;

/**
 * The year's work in reading order: all sentences of the parts that set targets or assign tasks, and of
 * `data.also`, less headings, addresses, announcements and `data.notPromises`.
 */
export function commitmentsOf(
  report: ReportText,
  figures: readonly Figure[],
  data: CommitmentsData,
): Commitment[] {
  return report.paragraphs.flatMap((paragraph) => {
    const { id, kind, text } = paragraph;
    if (kind !== 'text') return [];
    const byRule = arrangesWork(report, id);
    const here = figures
      .filter((figure) => figure.paragraph === id)
      .flatMap((figure) => {
        const range = rangeOf(figure, text);
        return range ? [{ figure, range }] : [];
      })
      .toSorted((a, b) => a.range.start - b.range.start);
    return itemsOf(paragraph).flatMap((range, at): Commitment[] => {
      const sentence = text.slice(range.start, range.end);
      if (!byRule && !isNamed(id, sentence, data.also)) return [];
      if (!isPromise(id, sentence, data)) return [];
      const inside = here.filter((figure) => isInside(figure.range, range));
      return [
        {
          id: `${id}/${at + 1}`,
          paragraph: id,
          words: sentence.trim().replace(RE_END, ''),
          field: fieldOf(
            id,
            sentence,
            inside.map(({ figure }) => figure),
            data,
          ),
          figures: inside.map(({ figure }) => figure.id),
        },
      ];
    });
  });
}

/** Whether it only sets the direction, so that there is nothing to look for at the end of the year. */
export function isGeneral({ field }: Pick<Commitment, 'field'>): boolean {
  return field === '总体要求';
}

/** The figures in it that it sets as targets: what can be asked for at the end of the year. */
export function targetsOf(
  { figures }: Pick<Commitment, 'figures'>,
  all: readonly Figure[],
): Figure[] {
  return all.filter(({ id, kind }) => kind === '目标' && figures.includes(id));
}

/**
 * All errors of `commitments.yaml`: a sentence that is not there, has no field, or is called general
 * while it has a target.
 *
 * @param file path named in errors
 */
export function checkCommitments(
  report: ReportText,
  figures: readonly Figure[],
  data: CommitmentsData,
  file: string,
): DataError[] {
  const { sentenceFields, also, notPromises } = data;
  const commitments = commitmentsOf(report, figures, data);
  const targets = new Set(figures.filter(({ kind }) => kind === '目标').map(({ id }) => id));
  return [
    ...Object.entries({ sentenceFields, also, notPromises }).flatMap(([key, all]) =>
      all.flatMap((named: Named) => {
        const what = missing(named, report);
        return what === null ? [] : [new DataError('安排无此句', file, key, what)];
      }),
    ),
    ...commitments
      .filter(({ field }) => field === null)
      .map(({ id }) => new DataError('安排无领域', file, id, '没有领域')),
    ...commitments
      .filter((one) => isGeneral(one) && one.figures.some((id) => targets.has(id)))
      .map(({ id }) => new DataError('安排有目标', file, id, '列作总体要求，却有目标')),
  ];
}

/** What is not there of what a file names; null where it is. */
function missing({ paragraph, words }: Named, { paragraphs }: ReportText): string | null {
  const found = paragraphs.find(({ id }) => id === paragraph);
  if (!found) return `没有段 ${paragraph}`;
  const begins = (start: number) => found.text.startsWith(words ?? '', start);
  if (itemsOf(found).some(({ start }) => begins(start))) return null;
  return `段 ${paragraph} 没有以“${words}”开头的句子`;
}

/** Whether a paragraph stands in a part that sets targets or assigns tasks. */
function arrangesWork(report: ReportText, paragraph: string): boolean {
  const kind = partOf(report, paragraph)?.kind;
  return kind === '目标' || kind === '部署';
}

function itemsOf({ text, lead }: Paragraph): Range[] {
  return sentencesIn(text, lead).flatMap((sentence) => listItems(text, sentence));
}

function isNamed(paragraph: string, sentence: string, all: readonly Named[]): boolean {
  return all.some(
    (named) => named.paragraph === paragraph && sentence.startsWith(named.words ?? ''),
  );
}

function isPromise(paragraph: string, sentence: string, { notPromises }: CommitmentsData): boolean {
  return (
    !RE_ADDRESS.test(sentence) &&
    !RE_ANNOUNCES.test(sentence) &&
    !isNamed(paragraph, sentence, notPromises)
  );
}

/**
 * The sentence's own field; else the one field of the figures in it; else that of the paragraph, its
 * section or its part.
 */
function fieldOf(
  id: string,
  sentence: string,
  figures: readonly Figure[],
  { fields, sentenceFields }: CommitmentsData,
): CommitmentField | null {
  const own = sentenceFields.find((named) => isNamed(id, sentence, [named]));
  if (own) return own.field;
  const stated = new Set(figures.map(({ field }) => field));
  const [only] = stated;
  if (only !== undefined && stated.size === 1) return only;
  const section = id.replace(/-\d+$/, '');
  return fields[id] ?? fields[section] ?? fields[section.replace(/\.\d+$/, '')] ?? null;
}
