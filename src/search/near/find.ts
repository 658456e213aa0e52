/**
 * What may have been meant: found for other words than those typed, and shown as such. It comes with the
 * lists, so that a first answer need not wait for it.
 */

import { type Hit, sumOf, toHit } from '../page/hit.ts';
import type { Loader } from '../page/loading.ts';
import type { Query } from '../page/query.ts';
import { textTokens } from '../shared/encode.ts';
import { otherNames } from './other-names.ts';
import type { Change } from './propose.ts';

/** What the forgiving search found for another query than the one typed. */
export interface NearResult {
  /** The words that were searched for instead. */
  words: string;
  change: Change;
  hits: readonly Hit[];
  occurrences: number;
  /** Whether these are all. */
  isFinal: boolean;
}

/** Where to go on from a query that found nothing: it is offered, and is no hit. */
export interface Lead {
  /** One of the words typed, or what they may be short for. */
  kind: '其中' | '全称';
  words: string;
  paragraphs: number;
  occurrences: number;
}

/** What the search for other words works with. */
export interface Means {
  load: Loader;
  /** Exact search. */
  find(query: Query): Promise<Hit[]>;
}

/** A result with at most so many paragraphs is few: the other names of a thing are looked for too. */
const FEW = 2;
/** The texts of at most so many reports are read, those with most of the query. */
const REPORTS = 8;
/** Long forms of an abbreviation that are offered. */
const LEADS = 3;

/** Ids of the reports in which to look for what was meant. */
async function nearReports(load: Loader, query: Query): Promise<string[]> {
  const { manifest, places } = await load.library();
  const reports = manifest.reports.map(({ id }) => id);
  if (reports.length <= REPORTS) return reports;
  const engine = await load.engine();
  const tokens = query.words.flatMap((word) => textTokens(word.text));
  const ids = await Promise.all([...new Set(tokens)].map((token) => engine.find(token)));
  const counts = new Map<string, number>();
  for (const found of ids) {
    for (const id of new Set(found.map((one) => places.get(one)?.report ?? ''))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return reports.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, REPORTS);
}

const exactly = (words: readonly string[]): Query => ({
  words: words.map((text) => ({ text, literal: false })),
  truncated: false,
});

/** Hits for other words, without those that cut through a number. */
async function findInstead(
  { load, find }: Means,
  words: readonly string[],
  change: Change,
): Promise<NearResult> {
  const { keepsNumbersWhole } = await load.near();
  const hits = (await find(exactly(words))).flatMap((hit) => {
    const whole = hit.ranges.filter((r) => keepsNumbersWhole(hit.record.text, r.start, r.end));
    return whole.length > 0 ? [toHit(hit.record, hit.place, { ...hit, ranges: whole })] : [];
  });
  return { words: words.join(' '), change, hits, occurrences: sumOf(hits), isFinal: true };
}

/** Answers for what may have been meant. @param total paragraphs found for the query itself */
export async function findNear(
  means: Means,
  { query, total }: { query: Query; total: number },
): Promise<NearResult[]> {
  const { load } = means;
  const words = query.words.map((word) => word.text);
  // Quotation marks ask for literally this.
  if (query.words.some((word) => word.literal) || words.length === 0 || total > FEW) return [];
  const { listed } = await load.lists();
  if (total > 0) {
    const others = words.length === 1 ? otherNames(words[0] ?? '', listed) : [];
    return Promise.all(others.map((other) => findInstead(means, [other], '别称')));
  }
  const [{ propose, readings, traditional }, reports] = await Promise.all([
    load.near(),
    nearReports(load, query),
  ]);
  const loaded = await Promise.all(reports.map(load.report));
  const texts = loaded.flat().map((entry) => entry.text.plain.text);
  const proposals = propose(words, { texts, listed, readings, traditional });
  return Promise.all(proposals.map((one) => findInstead(means, one.words, one.change)));
}

/** Where to go on when nothing was found: the words one by one, or what they may be short for. */
export async function findLeads({ load, find }: Means, query: Query): Promise<Lead[]> {
  const [only, ...others] = query.words;
  if (!only) return [];
  const lead = async (kind: Lead['kind'], one: Query): Promise<Lead> => {
    const hits = await find(one);
    const words = one.words.map(({ text, literal }) => (literal ? `"${text}"` : text)).join(' ');
    return { kind, words, paragraphs: hits.length, occurrences: sumOf(hits) };
  };
  if (others.length > 0) {
    return Promise.all(query.words.map((word) => lead('其中', { ...query, words: [word] })));
  }
  const [{ longForms, words }, { listed }, reports] = await Promise.all([
    load.near(),
    load.lists(),
    nearReports(load, query),
  ]);
  const texts = await Promise.all(
    reports.map(async (id) =>
      (await load.report(id)).map(({ text }, at) => ({
        text: text.plain.text,
        words: words[id]?.[at] ?? '',
      })),
    ),
  );
  const forms = longForms(only.text, texts.flat(), listed);
  const leads = await Promise.all(forms.map((form) => lead('全称', exactly([form]))));
  return leads.filter(({ occurrences }) => occurrences > 0).slice(0, LEADS);
}
