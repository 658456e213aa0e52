/** The questions of the study page as cards that other programs ask, each with its answer and its evidence. Pure. */
import { pagesOf } from '../../report/pages.ts';
import { studyTermsOf } from '../../report/study-terms.ts';
import { type Card, cardsOf, GAP, type Mode } from '../../study/card.ts';
import {
  groupText,
  isOfKnownPlace,
  type StudySentence,
  type StudyTerm,
} from '../../study/study-term.ts';
import { explanationOf, sourceLine } from '../book-notes.ts';
import type { ExportSource } from '../export.ts';

/** What stands on a card, by the names that programs show; the first tells one card from all others. */
export const FIELDS = [
  '编号',
  '问题',
  '题面',
  '选项',
  '答案',
  '解释',
  '备注',
  '原句',
  '所在',
  '出处',
] as const;
type Field = (typeof FIELDS)[number];

/** A card. */
export interface CardNote {
  /** Of term and direction, which stays when the explanation changes: `san-hua-san-zhi/meaning`. */
  id: string;
  /** Text in one line; '' where there is nothing to say. */
  fields: Readonly<Record<Field, string>>;
  /** Without spaces; `::` goes from the wide to the narrow. */
  tags: readonly string[];
}

/** As readers call the directions. */
const MODE_NAMES: Record<Mode, string> = {
  meaning: '看词想意思',
  word: '看意思想词',
  items: '看分项想词',
  missing: '补缺的一项',
  level: '哪里的说法',
  cloze: '填句子里的空',
};

const asked = new WeakMap<ExportSource, readonly StudyTerm[]>();

/** The terms that something is asked of, looked for once. */
export function termsAsked(source: ExportSource): readonly StudyTerm[] {
  const { report, termById, match } = source;
  // A card has no links: it is read where there is no page to go to.
  const none = { passage: () => '', entry: () => '' };
  const terms = asked.get(source) ?? studyTermsOf(report, termById, match, none);
  asked.set(source, terms);
  return terms;
}

/**
 * All that can be asked of a report's terms, in the order in which it is asked: of every term its first
 * question before any further one. Nothing is asked of what is 存疑 or 未查到.
 */
export function cardNotesOf(source: ExportSource): CardNote[] {
  const turns = new Map<string, number>();
  const numbered = cardsOf(termsAsked(source), source.report.id).map((card) => {
    const turn = (turns.get(card.term.id) ?? 0) + 1;
    turns.set(card.term.id, turn);
    return { card, turn };
  });
  return numbered
    .sort((one, other) => one.turn - other.turn)
    .map(({ card }) => noteOf(card, source));
}

function noteOf(card: Card, source: ExportSource): CardNote {
  const { report, termById, quoteLabel } = source;
  const { id, term, mode, question, shown, answer, choices = [] } = card;
  const found = termById.get(term.id);
  if (!found) throw new Error(`no term ${term.id}`);
  const { grade, remark = '', quotes, sources, caution } = explanationOf(found, report, quoteLabel);
  const evidence = [
    `可靠程度：${grade}`,
    ...(isOfKnownPlace(term) ? [`${term.levelName}的说法`] : []),
    // A report's own note is its meaning.
    ...(found.own ? [`出自报告的${found.own.label}`] : []),
    ...quotes.map(({ text, label }) => `报告原话（${label}）：${text}`),
    ...(sources.length > 0 ? [`资料：${sources.map(sourceLine).join('；')}`] : []),
    ...(caution === undefined ? [] : [caution]),
  ];
  const fields: Record<Field, string> = {
    编号: id,
    问题: question,
    题面: shown.join(mode === 'cloze' ? GAP : '；'),
    选项: choices.join(' / '),
    答案: answer,
    解释: explained(card),
    备注: remark,
    原句: sentenceText(term.sentence),
    所在: `《${report.title}》${term.sentence.label}`,
    出处: sentences(evidence),
  };
  return { id, fields: inLines(fields), tags: tagsOf(card, found.kind, source) };
}

/** What is said of the term besides what is asked for. */
function explained({ term, mode, answer }: Card): string {
  const word = answer === term.word || mode === 'level' ? '' : `${term.word}：`;
  const groups = term.groups.map(groupText).join('；');
  return [mode === 'meaning' ? '' : word + term.gloss, groups && `${groups}。`].join('');
}

/** The report's words; …… where the sentence goes on. */
function sentenceText({ before, words, after, isStart, isEnd }: StudySentence): string {
  return [isStart ? '' : '……', before, words, after, isEnd ? '' : '……'].join('');
}

/** Each with its full stop. */
function sentences(parts: readonly string[]): string {
  return parts.map((part) => (part.endsWith('。') ? part : `${part}。`)).join('');
}

function inLines(fields: Record<Field, string>): Record<Field, string> {
  const lines = Object.entries(fields).map(([name, text]) => [name, text.replaceAll(/\s+/g, ' ')]);
  return Object.fromEntries(lines) as Record<Field, string>;
}

/** Filed under the chapter in which the term stands first, as on the study page. */
function tagsOf({ term, mode }: Card, kind: string, { report, site }: ExportSource): string[] {
  const pages = pagesOf(report);
  const at = pages.findIndex(({ slug }) => slug === term.pages[0]);
  const chapter = `${String(at + 1).padStart(2, '0')}_${pages[at]?.title}`;
  return [
    ['级别', term.levelName],
    ['类别', kind],
    ['题型', MODE_NAMES[mode]],
    ['章节', report.title, chapter],
  ].map((path) => [site.name, ...path].map((part) => part.replaceAll(/\s+|::/g, '_')).join('::'));
}
