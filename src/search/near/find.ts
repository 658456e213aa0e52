/**
 * What may have been meant: found for other words than those typed, and shown as such. It comes with the
 * lists, so that a first answer need not wait for it.
 */

import { type Hit, sumOf, toHit } from '../page/hit.ts';
import type { Loader } from '../page/loading.ts';
import type { Query } from '../page/query.ts';
import { cellsByGrams, cellsOfReports } from '../page/where.ts';
import { pairGrams } from '../shared/grams.ts';
import type { Listed } from '../shared/lists.ts';
import { otherNames } from './other-names.ts';
import type { Change } from './propose.ts';

/** What the forgiving search found for another query than the one typed. */
export interface NearResult {
  /** The words that were searched for instead. */
  words: string;
  change: Change;
  hits: readonly Hit[];
  occurrences: number;
  /** Whether all was looked through; else the numbers are the least that there are. */
  isFinal: boolean;
}

/** Where to go on from a query that found nothing: it is offered, and is no hit. */
export interface Lead {
  /** One of the words typed, or what they may be short for. */
  kind: '其中' | '全称';
  words: string;
  paragraphs: number;
  occurrences: number;
  /** Whether all was looked through; else the numbers are the least that there are. */
  isFinal: boolean;
}

/** What the search for other words works with. */
export interface Means {
  load: Loader;
  /** Exact search, which may end early in a large library. */
  find(query: Query): Promise<{ hits: Hit[]; isFinal: boolean }>;
}

/** A result with at most so many paragraphs is few: the other names of a thing are looked for too. */
const FEW = 2;
/** Long forms of an abbreviation that are offered. */
const LEADS = 3;
/** Pairs of characters by which the reports are chosen in which to look for what was meant. */
const PAIRS = 8;

/** Texts in which to look for what was meant, and what can be suggested of their reports alone. */
interface Nearby {
  reports: string[];
  listed: readonly Listed[];
}

/**
 * All of a small library; of a larger one the cell that has most of the query's characters in a row, the
 * newest of several.
 */
async function nearby(load: Loader, query: Query): Promise<Nearby> {
  const { shards } = await load.library();
  const grams = query.words.flatMap(({ text }) => pairGrams(text)).slice(0, PAIRS);
  const counts = await cellsByGrams(load, grams);
  const { listed } = await load.lists();
  const all = shards.flatMap((shard) => shard.reports.map(({ id }) => ({ id, shard })));
  if (!counts) return { reports: all.map(({ id }) => id), listed };
  const best = counts.indexOf(Math.max(...counts));
  const cells = await cellsOfReports(load);
  const chosen = all.filter((_, i) => cells[i] === best);
  const own = await load.shardLists(chosen[0]?.shard.id);
  return { reports: chosen.map(({ id }) => id), listed: [...listed, ...own] };
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
  const found = await find(exactly(words));
  const hits = found.hits.flatMap((hit) => {
    const whole = hit.ranges.filter((r) => keepsNumbersWhole(hit.record.text, r.start, r.end));
    return whole.length > 0 ? [toHit(hit.record, hit.place, { ...hit, ranges: whole })] : [];
  });
  const { isFinal } = found;
  return { words: words.join(' '), change, hits, occurrences: sumOf(hits), isFinal };
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
  if (total > 0) {
    const { listed } = await load.lists();
    const others = words.length === 1 ? otherNames(words[0] ?? '', listed) : [];
    return Promise.all(others.map((other) => findInstead(means, [other], '别称')));
  }
  const [{ propose, readings, traditional }, { reports, listed }] = await Promise.all([
    load.near(),
    nearby(load, query),
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
    const { hits, isFinal } = await find(one);
    const words = one.words.map(({ text, literal }) => (literal ? `"${text}"` : text)).join(' ');
    return { kind, words, paragraphs: hits.length, occurrences: sumOf(hits), isFinal };
  };
  if (others.length > 0) {
    return Promise.all(query.words.map((word) => lead('其中', { ...query, words: [word] })));
  }
  const [{ longForms, words }, { reports, listed }] = await Promise.all([
    load.near(),
    nearby(load, query),
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
