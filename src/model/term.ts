/** The glossary entry: one file `content/glossary/<id>.yaml`, shared by all reports (C4, C5). */
import { z } from 'zod';
import { LEVELS, type Level } from './level.ts';
import { namesOfPlace, placePath } from './place.ts';
import { relationSchema } from './relation.ts';
import { text, within } from './schema.ts';
import { entryOf, reportOf, senseId } from './sense-id.ts';
import { sourceSchema } from './source.ts';

/**
 * How many names the path of a level's place has. A district of 北京市 (its terms are 省 themselves) and a
 * county directly under its province (河南省/济源市) have two. A township has no level of its own: its
 * terms are filed under its county, whose path theirs begins with.
 */
const PLACE_DEPTHS: Record<Level, readonly number[]> = {
  国家: [],
  省: [1],
  市: [2],
  区县: [2, 3],
  行业: [],
  外地: [],
};

/** What sort of term it is; 用语 is an ordinary word of a trade or of administration (断头路, 挂图作战). */
export const KINDS = [
  '数字缩略',
  '口号',
  '机制',
  '工程行动',
  '指标',
  '制度',
  '典故',
  '专名',
  '用语',
] as const;

/** Kinds that are no slogans: ordinary words and names, marked more faintly, for those who don't know them. */
const ORDINARY: ReadonlySet<(typeof KINDS)[number]> = new Set(['指标', '制度', '专名', '用语']);

/** Whether a term is an ordinary word or a name (GDP, 低保), no slogan. */
export function isOrdinary({ kind }: Pick<TermData, 'kind'>): boolean {
  return ORDINARY.has(kind);
}

/** How well an explanation is founded, best first (C5). */
export const GRADES = ['报告自释', '有出处', '通行', '存疑', '未查到'] as const;
export type Grade = (typeof GRADES)[number];

/** Whether something of the explanation is open: a doubt, or no source; the note says which. */
export function isOpen({ grade }: { grade: Grade }): boolean {
  return grade === '存疑' || grade === '未查到';
}

/** What each grade promises, in the reader's words. */
export const GRADE_MEANING: Record<Grade, string> = {
  报告自释: '报告里自己解释了，附原句。',
  有出处: '有资料说明，列在词条里（只读到摘要）。',
  通行: '全国通行的说法；列出了文件名，未见原文。',
  存疑: '说法不一，或有细节没有证实；词条写明疑在哪里。',
  未查到: '没查到出处，只按上下文解释。',
};

const groupSchema = z
  .strictObject({
    /** The part of the slogan that counts, e.g. 三化; absent where the slogan has one part. */
    name: text.optional(),
    /** How many items the slogan says there are. */
    count: z.int().positive(),
    /** The items in order; absent, never guessed, where they could not be proved. */
    items: z.array(text).optional(),
    /** Those of the items that are not proved; the note says why. */
    unproven: z.array(text).min(1).optional(),
  })
  .refine((group) => group.items === undefined || group.items.length === group.count, {
    message: '项数与 count 不符；列不全就删去 items，如实写在 note 里',
    path: ['items'],
  })
  .refine(({ items = [], unproven = [] }) => unproven.every((item) => items.includes(item)), {
    message: '照录 items 里的项，一字不差',
    path: ['unproven'],
  });
export type Group = z.output<typeof groupSchema>;

/** The most characters of a gloss, its full stop among them: what a margin can always show whole. */
export const GLOSS_LENGTH = 30;

/** One sentence, short enough for a margin, a card or a footnote. */
export const gloss: z.ZodType<string> = text
  .regex(/^[^。！？；\n]+。$/u, '写成一整句，以“。”结尾，中间不用“。！？；”')
  .refine((sentence) => [...sentence].length <= GLOSS_LENGTH, {
    error: ({ input }) =>
      `最多 ${GLOSS_LENGTH} 个字（连标点），这里有 ${[...String(input)].length} 个`,
  });

/** A note that denies what the grade 报告自释 says. */
const RE_UNEXPLAINED = /报告[^，。；]{0,6}(?:没有|未|没)[^，。；]{0,4}(?:解释|展开|说明|介绍)/;

/** What is said of the words themselves, in all their senses. */
export const wordFields = {
  /** The headword, exactly as it stands in a report. */
  term: text,
  /** Other surface forms that mean the same entry. */
  also: z.array(text).default([]),
  /** Surface → the phrases inside which alone that surface counts (for “王”, H, 十百, …). */
  within,
  /** Syllables with tone marks, one a character, where the automatic reading is wrong. */
  pinyin: text.optional(),
};

/** What the words mean somewhere at some time, and how it is known. */
export const senseFields = {
  level: z.enum(LEVELS),
  /** The other place that coined the term, by its path (only with 外地); the term applies to all reports. */
  origin: placePath.optional(),
  /** The province, city or district that the term belongs to, by its path: 河南省/信阳市/平桥区. */
  place: placePath.optional(),
  /** Years of the reports it applies to, where the same words meant other things before or after. */
  years: z.array(z.int()).min(1).optional(),
  kind: z.enum(KINDS),
  grade: z.enum(GRADES),
  /** What it is, in one plain sentence, true by itself; it claims no more than the meaning. */
  gloss,
  meaning: text,
  /** The shape of a slogan that counts something: 1335 is 1 + 3 + 3 + 5. */
  groups: z.array(groupSchema).min(1).optional(),
  /** Words of the headword whose numerals count nothing that could be listed: 十四五, 百分之百. */
  uncounted: z.array(text).min(1).optional(),
  /** What a reader must know besides the meaning: doubts, other readings, what was not found. */
  note: text.optional(),
  /** The report's own explaining words: `<report id>/<paragraph id>` and words that stand there. */
  quotes: z.array(z.strictObject({ paragraph: text, text })).default([]),
  /** Ids of entries worth reading together with this one. */
  see: z.array(text).default([]),
  /** What it is part of, what it carries out: only what an entry says in so many words. */
  relations: z.array(relationSchema).default([]),
  sources: z.array(sourceSchema).default([]),
};

/** The words of an entry in one of their senses, defaults filled in. */
export type TermData = z.output<z.ZodObject<typeof wordFields & typeof senseFields>>;

/** A report's own note, which explains a term in that report alone. */
interface OwnNote {
  /** Id of the report; its title, place and year. */
  report: string;
  title: string;
  places: readonly string[];
  year: number;
  /** Id of the note's paragraph, its name to readers, and the file of its page: n-3, 注释第3条, notes. */
  paragraph: string;
  label: string;
  page: string;
}

/** A sense of a glossary entry with its words: what is marked in a text, and explained. */
export interface Term extends TermData {
  /** That of its entry, or of a further sense with `--` and the sense's: `san-ban--liutang`. */
  id: string;
  /** Id of the entry, which is its file's name. */
  entry: string;
  /** The note that it is drawn from; absent where it stands in the glossary. */
  own?: OwnNote;
}

/** What is wrong with a sense: a level without its place, a grade without its evidence (C5). */
export function faultsOf(sense: z.output<z.ZodObject<typeof senseFields>>): [string, string][] {
  const {
    level,
    origin,
    place,
    grade,
    gloss,
    groups = [],
    note,
    quotes,
    sources,
    see,
    relations,
  } = sense;
  const faults: [field: string, message: string][] = [];
  const depths = PLACE_DEPTHS[level];
  if (depths.length > 0 !== (place !== undefined)) {
    faults.push([
      'place',
      depths.length > 0 ? '省、市、区县的词条要写明地方' : '国家、行业和外地的词条不写地方',
    ]);
  } else if (place !== undefined) {
    const depth = namesOfPlace(place).length;
    if (!depths.includes(depth)) {
      faults.push(['place', `${level}的地方写 ${depths.join(' 或 ')} 级，这里写了 ${depth} 级`]);
    }
  }
  if ((level === '外地') !== (origin !== undefined)) {
    faults.push(['origin', '“外地”的词条用 origin 写明是哪里的说法，别的词条不写']);
  }
  if (grade === '报告自释' && quotes.length === 0) {
    faults.push(['quotes', '“报告自释”要引出报告的原句']);
  }
  if (grade === '报告自释' && RE_UNEXPLAINED.test(note ?? '')) {
    faults.push(['note', '“报告自释”的词条却说报告没有解释；改可靠程度，或改 note']);
  }
  if (grade === '未查到' && !/没有查到|未查到/.test(gloss)) {
    faults.push(['gloss', '“未查到”的词条，这一句里也要写明没有查到什么']);
  }
  if (grade === '有出处' && !sources.some((source) => source.seen)) {
    faults.push(['sources', '“有出处”至少要有一份见到过的资料']);
  }
  if (grade === '通行' && sources.length === 0) {
    faults.push(['sources', '“通行”要写出文件的名称']);
  }
  for (const [at, { to }] of relations.entries()) {
    const isTwice = see.includes(to) || relations.findIndex((one) => one.to === to) < at;
    if (isTwice) faults.push(['relations', `与 ${to} 的联系只写一处，see 里不再写`]);
  }
  if (isOpen(sense) && note === undefined) {
    faults.push(['note', `“${grade}”要写明${grade === '存疑' ? '疑在哪里' : '什么没有查到'}`]);
  }
  if (groups.some(({ unproven }) => unproven) && note === undefined) {
    faults.push(['note', '有没有证实的项（unproven），要写明疑在哪里']);
  }
  return faults;
}

/** Path of the file that a term stands in, relative to the project. */
export function termFile({ id }: Pick<Term, 'id'>): string {
  const report = reportOf(id);
  return report === null
    ? `content/glossary/${entryOf(id)}.yaml`
    : `content/reports/${report}/notes.yaml`;
}

/** A field of a term as its file has it: `sources.0`, or `senses.liutang.sources.0` of a further sense. */
export function fieldOf({ id, entry }: Pick<Term, 'id' | 'entry'>, field: string): string {
  return id === entry ? field : `senses.${id.slice(senseId(entry, '').length)}.${field}`;
}

/** The grade as readers are told it: sources that are all mirrors or doubtful prove less than 有出处 says. */
export function gradeName(term: Pick<TermData, 'grade' | 'sources'>): string {
  if (term.grade !== '有出处' || !onlyDoubtfulSources(term)) return term.grade;
  const isReprint = term.sources.some(({ quality }) => quality === '转载');
  return `${term.grade}（${isReprint ? '转载' : '质量不明'}）`;
}

/** Whether all that was seen of the evidence is a mirror or doubtful; the reader is told so. */
export function onlyDoubtfulSources(term: Pick<TermData, 'sources'>): boolean {
  const seen = term.sources.filter((source) => source.seen);
  return seen.length > 0 && seen.every((source) => source.quality !== undefined);
}

/** What the reader is told of such. */
export const DOUBTFUL_ONLY = '目前只见到转载或质量不明的页面，请核对原件后再引用。';
