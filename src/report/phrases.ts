/**
 * 规范表述: the set phrases of a report with the sentences they stand in, by theme. They are an editor's
 * choice; of a report without one, what its form tells: the headings within a section, and its slogans. Pure.
 */
import type { Matcher } from '../annotate/match.ts';
import { isInside, placesOf, type Range } from '../ledger/locate.ts';
import { sentencesIn } from '../ledger/sentences.ts';
import { DataError } from '../model/errors.ts';
import { bodyOf, type Paragraph, parseParagraphId } from '../model/paragraph.ts';
import type { PhrasesData } from '../model/phrases.ts';
import { partOf } from '../model/report.ts';
import type { Report } from './report.ts';

/** A sentence, with the phrases of it that are meant. */
export interface Saying {
  paragraph: Paragraph;
  sentence: Range;
  /** In order, without overlaps. */
  phrases: Range[];
}

/** What is said of one thing. */
export interface Theme {
  name: string;
  sayings: Saying[];
}

type Told = Pick<Report, 'paragraphs' | 'parts' | 'phrases'>;

/**
 * The themes in the order of `phrases.yaml`; without it the report's sections.
 * @param slogansIn finds the slogans in a paragraph
 */
export function themesOf(report: Told, slogansIn: Matcher): Theme[] {
  return report.phrases ? chosen(report.phrases, report) : byForm(report, slogansIn);
}

function chosen({ themes }: PhrasesData, { paragraphs }: Pick<Report, 'paragraphs'>): Theme[] {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return themes.map(({ theme, phrases }) => {
    const sayings = new Map<string, Saying>();
    for (const { paragraph: id, words } of phrases) {
      const paragraph = byId.get(id);
      const phrase = paragraph && placesOf(words, paragraph.text)[0];
      const sentence = phrase && sentenceWith(phrase, paragraph);
      if (!sentence) continue;
      const key = `${id} ${sentence.start}`;
      const saying = sayings.get(key) ?? { paragraph, sentence, phrases: [] };
      saying.phrases.push(phrase);
      sayings.set(key, saying);
    }
    return { name: theme, sayings: [...sayings.values()].map(inOrder) };
  });
}

function inOrder({ phrases, ...saying }: Saying): Saying {
  return { ...saying, phrases: phrases.toSorted((a, b) => a.start - b.start) };
}

/** （一） or 1. before a heading, and what ends it. */
const RE_NUMBER = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十\d]+[、.．])\s*/u;
const RE_END = /[。：；，]$/u;

function byForm(report: Told, slogansIn: Matcher): Theme[] {
  const themes = new Map<string, Theme>();
  for (const paragraph of bodyOf(report.paragraphs)) {
    const { id, kind, text, lead } = paragraph;
    if (kind === 'title') continue;
    const section = parseParagraphId(id)?.section ?? 0;
    const key = id.replace(/-\d+$/, '');
    const known = themes.get(key);
    // What names the section is no phrase of it.
    const named = known ? 0 : kind === 'heading' ? text.length : section > 0 ? lead : 0;
    const name = text.slice(0, named).replace(RE_END, '') || partOf(report, id)?.title || '';
    const theme = known ?? { name, sayings: [] };
    themes.set(key, theme);
    const heading = headingIn(paragraph);
    if (heading && heading.end > named) {
      theme.sayings.push({ paragraph, sentence: { start: 0, end: lead }, phrases: [heading] });
    }
    const slogans = slogansIn(text).filter(({ start }) => start >= Math.max(named, lead));
    for (const sentence of sentencesOf(paragraph)) {
      const phrases = slogans.filter((slogan) => isInside(slogan, sentence));
      if (phrases.length > 0) theme.sayings.push({ paragraph, sentence, phrases });
    }
  }
  return [...themes.values()].filter(({ sayings }) => sayings.length > 0);
}

/** The run-in heading of a paragraph without its number and end mark; null where it has none. */
function headingIn({ text, lead }: Paragraph): Range | null {
  const words = text.slice(0, lead);
  const start = RE_NUMBER.exec(words)?.[0].length ?? 0;
  const end = lead - (RE_END.exec(words)?.[0].length ?? 0);
  return start < end ? { start, end } : null;
}

/** A paragraph's sentences; a run-in heading is one of them. */
function sentencesOf({ text, lead }: Paragraph): Range[] {
  return [...(lead > 0 ? [{ start: 0, end: lead }] : []), ...sentencesIn(text, lead)];
}

function sentenceWith(phrase: Range, paragraph: Paragraph): Range | undefined {
  return sentencesOf(paragraph).find((sentence) => isInside(phrase, sentence));
}

/**
 * All errors of `phrases.yaml`: words that stand in no sentence of their paragraph or not once, words
 * that a theme has twice.
 * @param file path named in errors
 */
export function checkPhrases(
  { themes }: PhrasesData,
  { paragraphs }: Pick<Report, 'paragraphs'>,
  file: string,
): DataError[] {
  return themes.flatMap(({ theme, phrases }) => {
    const seen: (Range & { paragraph: string })[] = [];
    return phrases.flatMap(({ paragraph: id, words }) => {
      const refuse = (kind: '表述不在句里' | '表述重叠', what: string) => [
        new DataError(kind, file, theme, what),
      ];
      const paragraph = paragraphs.find((one) => one.id === id);
      if (!paragraph) return refuse('表述不在句里', `没有段 ${id}`);
      const places = placesOf(words, paragraph.text);
      const [place] = places;
      if (!place || places.length > 1) {
        return refuse('表述不在句里', `段 ${id} 里“${words}”出现 ${places.length} 次`);
      }
      if (!sentenceWith(place, paragraph)) {
        return refuse('表述不在句里', `段 ${id} 里“${words}”不止一句`);
      }
      const overlaps = seen.some(
        (one) => one.paragraph === id && one.start < place.end && place.start < one.end,
      );
      seen.push({ ...place, paragraph: id });
      return overlaps ? refuse('表述重叠', `段 ${id} 里“${words}”已经列过，或与列过的重叠`) : [];
    });
  });
}
