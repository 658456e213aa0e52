/**
 * The kinds of pages, each once: what it is made of, which reports have it, where links lead to it, what
 * it may weigh. Addresses, links, bundles, states and budgets of the tests are taken from here.
 */
import { isBody } from '../model/paragraph.ts';
import { isFinal } from '../model/report.ts';
import type { Report } from '../report/report.ts';
import { ENTRY_FILES } from './entry-urls.ts';

/** A kind of page. */
export interface PageKind {
  /** Its file; what stands in `<>` is different in each. */
  readonly file: string;
  /** What links to it say; `{year}` is the report's. */
  readonly name?: string;
  /** Which reports have it, where not all do. */
  readonly when?: (report: Having) => boolean;
  /** Links to it stand with those of its group, in the order of this table (`PageLinks.astro`). */
  readonly group?: PageGroup;
  /** Whether every page's bar leads to it. */
  readonly inBar?: true;
  /** Classes of its body, for its styles. */
  readonly body: 'reading' | 'plain' | 'plain desk';
  /** Its stylesheet, `src/styles/pages/<style>.css`, as a file of `assets/`. */
  readonly style?: string;
  /** Stylesheets besides, each for reports that need it. */
  readonly further?: readonly FurtherStyle[];
  /** Its stylesheet where that stands in the page itself. */
  readonly inlineStyle?: string;
  /** Scripts that it loads by itself: modules of `src/browser/scripts/`. */
  readonly scripts: readonly string[];
  /** Scripts that stand in it, where something must not flash: modules of `src/browser/inline/`; one that is `early` stands in its head. */
  readonly inline: readonly string[];
  /** What it may weigh with all that it loads by itself, in bytes after gzip. */
  readonly most: number;
}

/** A stylesheet for what not every report has. */
interface FurtherStyle {
  readonly style: string;
  readonly when: (report: Pick<Report, 'parts' | 'status'>) => boolean;
}

/** Pages of a report to read on, to hold figures against each other, to learn from, to take along, to work on. */
export type PageGroup = 'read' | 'compare' | 'learn' | 'take' | 'work';

const FURTHER: readonly FurtherStyle[] = [
  { style: 'matter', when: ({ parts }) => parts.some(({ id }) => !isBody(id)) },
  { style: 'unsettled', when: (report) => !isFinal(report) },
];
const TEXT = {
  body: 'reading',
  style: 'chapter',
  further: FURTHER,
  scripts: ['site'],
  inline: ['early'],
} as const;
const LIST = { body: 'plain', scripts: ['site', 'plain'], inline: ['early'] } as const;
const INDEX = { ...LIST, inline: ['early-index'] } as const;
const ENTRY = { ...LIST, style: 'entry' } as const;
const COVER = { ...LIST, style: 'cover', inline: ['early-index', 'continue'] } as const;
const DESK = {
  body: 'plain desk',
  scripts: ['desk', 'site', 'plain'],
  inline: ['early'],
  group: 'compare',
  when: ({ desk }: Pick<Report, 'desk'>) => desk !== null,
} as const;

export const PAGES = {
  home: { ...COVER, file: 'index.html', style: 'home', most: 12_300 },
  search: { ...LIST, file: 'search.html', style: 'search', most: 15_000 },
  // Shown at whatever depth, where no link of its own would lead anywhere: it loads nothing.
  lost: {
    file: '404.html',
    body: 'plain',
    inlineStyle: 'plain',
    scripts: [],
    inline: ['early', 'lost'],
    most: 5_000,
  },
  cover: { ...COVER, file: '<report>/index.html', name: '报告', inBar: true, most: 15_000 },
  // With its guide and questions; without them `bare chapter` of `budgets.yaml`.
  chapter: {
    ...TEXT,
    file: '<report>/<chapter>.html',
    inline: ['early', 'guide'],
    most: 24_000,
  },
  full: {
    ...TEXT,
    file: '<report>/full.html',
    name: '全文一页',
    group: 'read',
    most: 100_000,
  },
  // Leads to the page at whose head the opening stands.
  opening: {
    file: '<report>/opening.html',
    body: 'plain',
    scripts: [],
    inline: ['moved'],
    most: 1_000,
  },
  figures: {
    ...DESK,
    file: '<report>/figures.html',
    name: '数据',
    inBar: true,
    style: 'figures',
    most: 32_000,
  },
  ledger: {
    ...DESK,
    file: '<report>/ledger.html',
    name: '结果与目标',
    style: 'ledger',
    most: 27_000,
  },
  commitments: {
    ...DESK,
    file: '<report>/commitments.html',
    name: '{year}年要做的事',
    style: 'commitments',
    scripts: ['commitments', 'site', 'plain'],
    most: 38_000,
  },
  // With all that a report of 340 terms has to be learnt.
  study: {
    ...LIST,
    file: '<report>/study.html',
    name: '学习',
    group: 'learn',
    style: 'study',
    scripts: ['study', 'site'],
    most: 60_000,
  },
  slogans: {
    ...LIST,
    file: '<report>/slogans.html',
    name: '口号图',
    group: 'learn',
    style: 'slogans',
    most: 29_000,
  },
  phrases: {
    ...LIST,
    file: '<report>/phrases.html',
    name: '规范表述',
    group: 'learn',
    style: 'phrases',
    scripts: ['phrases', 'site', 'plain'],
    most: 42_000,
  },
  downloads: {
    ...LIST,
    file: '<report>/downloads.html',
    name: '带走',
    group: 'take',
    style: 'downloads',
    most: 15_000,
  },
  amend: {
    ...LIST,
    file: '<report>/amend.html',
    name: '修改建议',
    group: 'take',
    style: 'amend',
    scripts: ['amendments', 'site', 'plain'],
    most: 22_000,
  },
  // The text as official documents are set; the annotated edition with its notes behind. To be printed.
  paper: {
    ...LIST,
    file: '<report>/paper.html',
    name: '正式版式',
    style: 'paper',
    scripts: ['paper', 'site'],
    most: 30_000,
  },
  annotated: {
    ...LIST,
    file: '<report>/annotated.html',
    name: '注释版',
    style: 'paper',
    scripts: ['paper', 'site'],
    most: 125_000,
  },
  // Of a report fresh from import: every phrase in “ ”, every number.
  open: {
    ...LIST,
    file: '<report>/open.html',
    name: '待补',
    group: 'work',
    when: (report: Pick<Report, 'status'>) => !isFinal(report),
    style: 'open',
    most: 40_000,
  },
  // With a report's 400 entries, all their sources and every passage they stand in.
  glossary: {
    ...INDEX,
    file: ENTRY_FILES.glossary,
    name: '术语',
    inBar: true,
    style: 'glossary',
    scripts: ['site', 'plain', 'entries'],
    most: 179_000,
  },
  // Of a library of several reports: 50 passages and 40 places at most.
  term: {
    ...ENTRY,
    file: ENTRY_FILES.term,
    scripts: ['site', 'plain', 'entries'],
    most: 17_000,
  },
  names: {
    ...INDEX,
    file: ENTRY_FILES.names,
    name: '名称',
    inBar: true,
    style: 'names',
    most: 47_000,
  },
  name: { ...ENTRY, file: ENTRY_FILES.name, most: 15_000 },
  place: {
    ...LIST,
    file: 'places/<place>.html',
    style: 'place',
    inline: ['early', 'continue'],
    most: 25_000,
  },
  excerpts: {
    ...LIST,
    file: 'excerpts.html',
    name: '摘抄本',
    style: 'excerpts',
    scripts: ['excerpts', 'site', 'plain'],
    most: 18_000,
  },
  data: {
    ...LIST,
    file: 'data.html',
    name: '开放数据',
    style: 'data',
    most: 20_000,
  },
  kept: {
    ...INDEX,
    file: 'kept/index.html',
    style: 'kept',
    scripts: ['keep', 'site', 'plain'],
    most: 13_000,
  },
  // What it loads comes to stand in it, too; to be sent by mail or chat.
  single: {
    body: 'reading',
    file: '<report>/single.html',
    inlineStyle: 'single',
    scripts: ['site'],
    inline: ['early'],
    most: 440_000,
  },
} as const satisfies Record<string, PageKind>;

/** Name of a kind of page. */
export type PageName = keyof typeof PAGES;

/** The kinds whose file is the same but for the report, and those that the site has once. */
export type ReportPage = {
  [Name in PageName]: (typeof PAGES)[Name]['file'] extends `<report>/${infer File}`
    ? File extends `<${string}`
      ? never
      : Name
    : never;
}[PageName];
export type SitePage = {
  [Name in PageName]: (typeof PAGES)[Name]['file'] extends `${string}<${string}` ? never : Name;
}[PageName];

/** What the table says of a report's having a page. */
type Having = Pick<Report, 'desk' | 'status'>;

/** Whether a report has the pages of a kind. */
export function hasPage(page: ReportPage, report: Having): boolean {
  const { when }: PageKind = PAGES[page];
  return when?.(report) ?? true;
}

/** The pages of a report that links lead to: of one group, or of all. */
export function pagesOfGroup(report: Having, group?: PageGroup): ReportPage[] {
  return kinds((kind) => kind.group !== undefined && (!group || kind.group === group))
    .filter(isOfReport)
    .filter((page) => hasPage(page, report));
}

/** The pages that a text's outline leads to: of those to learn from the first, which leads to the others; to what is taken along the cover leads. */
export function pagesInOutline(report: Having): ReportPage[] {
  const others = [...pagesOfGroup(report, 'learn').slice(1), ...pagesOfGroup(report, 'take')];
  return pagesOfGroup(report).filter((page) => !others.includes(page));
}

/** The pages that the bar leads to. @param report to whose pages it leads; absent, to none */
export function pagesInBar(report?: Having): (ReportPage | SitePage)[] {
  return kinds(({ inBar }) => inBar === true).filter(
    (page): page is ReportPage | SitePage =>
      !isOfReport(page) || (report !== undefined && hasPage(page, report)),
  );
}

function kinds(isMeant: (kind: PageKind) => boolean): PageName[] {
  return (Object.keys(PAGES) as PageName[]).filter((page) => isMeant(PAGES[page]));
}

function isOfReport(page: PageName): page is ReportPage {
  return /^<report>\/[^<]*$/.test(PAGES[page].file);
}

/** What a link to a page says. @param report whose page it is */
export function nameOf(page: PageName, report?: Pick<Report, 'year'>): string {
  const { name = '' }: PageKind = PAGES[page];
  return name.replace('{year}', String(report?.year));
}
