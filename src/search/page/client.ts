/** Search in the page: asks Pagefind for candidates, verifies each in its text, narrows and counts. */

import type { Lead, Means, NearResult } from '../near/find.ts';
import type * as ListsCode from '../near/lists-code.ts';
import type { DeskWords } from '../shared/desk.ts';
import { wordTokens } from '../shared/encode.ts';
import type { Lists } from '../shared/lists.ts';
import type { Manifest } from '../shared/manifest.ts';
import { normalise } from '../shared/normalise.ts';
import type { SearchRecord } from '../shared/record.ts';
import type { Engine } from './engine.ts';
import { SearchError } from './error.ts';
import { type Filters, passes } from './filters.ts';
import { type Hit, sumOf, toHit } from './hit.ts';
import type { Host } from './host.ts';
import { createLoader, type Entry, type Loader } from './loading.ts';
import { defaultOrder, type Order, ordered } from './order.ts';
import { parseQuery, type Query } from './query.ts';
import { matchText } from './verify.ts';

/** The answer to a query. */
export interface Result {
  query: Query;
  /** In `order`. */
  hits: Hit[];
  order: Order;
  /** Sum over the hits. */
  occurrences: number;
  /** Paragraphs found, those that the filters keep out among them. */
  total: number;
  /** Of the shards that can hold the words: how many were checked; which could not be loaded, in readers' words. */
  shards: { checked: number; of: number; failed: readonly string[] };
  /** Whether all were checked: the counts are exact; else there may be more. */
  isFinal: boolean;
  /** Checks on. @returns the longer answer; of a final one itself */
  more(): Promise<Result>;
  /** id → short name; see `reportNames`. */
  names: ReadonlyMap<string, string>;
  /** What was found before the filters, to be counted by `countFilters`. */
  found: readonly SearchRecord[];
}

/** How to search. */
interface SearchOptions {
  filters?: Filters;
  /** Reading order for one word and relevance for several, unless told. */
  order?: Order | undefined;
}

/** What can be searched, and examples of queries. */
export interface About extends Pick<Manifest, 'reports' | 'examples'> {
  /** id → short name; see `reportNames`. */
  names: ReadonlyMap<string, string>;
}

/** Search over the whole library. */
export interface Search {
  /**
   * Answers a query. An empty one has no hits and loads nothing. Calls may overlap.
   * Rejects with a SearchError only; the next call tries again. Where the site has been published anew
   * since the page was opened, the answer is the new one's.
   */
  search(input: string, options?: SearchOptions): Promise<Result>;
  /**
   * What may have been meant, to be shown as such and never as exact: for a query that nothing was
   * found for, and, where a thing with another name has few hits, that name.
   * Rejects with a SearchError only.
   */
  near(result: Result, options?: SearchOptions): Promise<NearResult[]>;
  /** Where to go on from a result without a hit. Rejects with a SearchError only. */
  leads(result: Result): Promise<Lead[]>;
  /** The words of a report's figures and commitments. Rejects with a SearchError only. */
  desk(report: string): Promise<DeskWords>;
  /** What can be searched, and examples of queries. Rejects with a SearchError only. */
  about(): Promise<About>;
  /** The lists behind suggestions; loaded when first asked for. Rejects with a SearchError only. */
  lists(): Promise<Lists & typeof ListsCode>;
  /** Loads what the first search needs, for when a reader opens the dialog. Never rejects. */
  prepare(): Promise<void>;
}

/** Proposals with hits that are shown. */
const NEAR_SHOWN = 3;

/**
 * How many tokens of a word are looked up. In a library of many reports the third saves the texts of
 * a third of the reports that only seemed to have the word; the text of a single one is needed anyway.
 */
function tokensPerWord(reports: number): number {
  return reports === 1 ? 1 : 3;
}

/** Pagefind's ids of all records that have every token; null when the words name no token. */
async function candidates(engine: Engine, query: Query, most: number): Promise<Set<string> | null> {
  const plain = query.words.map((word) => normalise(word.text).text);
  const tokens = new Set(plain.filter(Boolean).flatMap((text) => wordTokens(text, most)));
  if (tokens.size === 0) return null;
  const sets = await Promise.all([...tokens].map((token) => engine.find(token)));
  const [first = [], ...others] = sets.map((ids) => new Set(ids));
  return new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
}

/** The version of the search that the loader found; null when it found none. */
function versionOf(load: Loader): Promise<string | null> {
  return load.library().then(
    ({ manifest }) => manifest.version,
    () => null,
  );
}

function asSearchError(error: unknown): never {
  throw error instanceof SearchError ? error : new SearchError('引擎', error);
}

/**
 * Search for a page. Nothing is loaded before the first query or `prepare`.
 *
 * @param host where its files are: `browserHost`, or `inlineHost` in the single file
 */
export function createSearch(host: Host): Search {
  let current = createLoader(host);

  /**
   * Does something with what is loaded. After a failure all is loaded anew, from the browser's cache
   * where nothing has changed; where the site has been published anew meanwhile, it is tried again.
   */
  async function withFiles<T>(act: (load: Loader) => Promise<T>): Promise<T> {
    const attempt = (used: Loader) =>
      act(used).catch((error: unknown) => {
        if (current === used) current = createLoader(host);
        return asSearchError(error);
      });
    const used = current;
    try {
      return await attempt(used);
    } catch (error) {
      const renewed = current;
      const [before, now] = await Promise.all([used, renewed].map(versionOf));
      if (before === null || now === null || before === now) throw error;
      return attempt(renewed);
    }
  }

  /** Entries to verify, in reading order. */
  async function entries(load: Loader, query: Query): Promise<Entry[]> {
    const { manifest, places } = await load.library();
    const [only] = manifest.reports;
    if (!only) return [];
    // With one report the text is needed anyway: it need not wait for Pagefind.
    if (manifest.reports.length === 1) void load.report(only.id).catch(() => {});
    const started = await load.engine();
    const ids = await candidates(started, query, tokensPerWord(manifest.reports.length));
    const chosen = new Map<string, Set<number>>();
    for (const id of ids ?? []) {
      const at = places.get(id);
      if (!at) throw new SearchError('版本');
      const list = chosen.get(at.report) ?? new Set();
      chosen.set(at.report, list.add(at.place));
    }
    const reports = manifest.reports.filter(({ id }) => ids === null || chosen.has(id));
    const loaded = await Promise.all(
      reports.map(async ({ id }) => {
        const all = await load.report(id);
        return ids === null ? all : all.filter((_, place) => chosen.get(id)?.has(place));
      }),
    );
    return loaded.flat();
  }

  /** Paragraphs that hold all words, in reading order. */
  async function find(load: Loader, query: Query): Promise<Hit[]> {
    const found: Hit[] = [];
    for (const { record, text } of query.words.length > 0 ? await entries(load, query) : []) {
      const match = matchText(text, query);
      if (match) found.push(toHit(record, found.length, match));
    }
    return found;
  }

  const meansOf = (load: Loader): Means => ({ load, find: (query) => find(load, query) });

  return {
    async search(input, { filters = {}, order } = {}) {
      const query = parseQuery(input);
      const { found, names } = await withFiles(async (load) => ({
        found: await find(load, query),
        names: query.words.length > 0 ? (await load.library()).names : new Map(),
      }));
      const hits = found.filter((hit) => passes(hit.record, filters));
      const inOrder = order ?? defaultOrder(query.words.length);
      const result: Result = {
        query,
        hits: [...ordered(hits, inOrder)],
        order: inOrder,
        occurrences: sumOf(hits),
        total: found.length,
        shards: { checked: 1, of: 1, failed: [] },
        isFinal: true,
        more: async () => result,
        names,
        found: found.map((hit) => hit.record),
      };
      return result;
    },
    async near(result, { filters = {}, order } = {}) {
      const load = current;
      const found = await load
        .lists()
        .then(({ findNear }) => findNear(meansOf(load), result))
        .catch(asSearchError);
      return found
        .map((one) => {
          const hits = one.hits.filter((hit) => passes(hit.record, filters));
          const inOrder = order ?? defaultOrder(one.words.split(' ').length);
          return { ...one, hits: ordered(hits, inOrder), occurrences: sumOf(hits) };
        })
        .filter(({ hits }) => hits.length > 0)
        .slice(0, NEAR_SHOWN);
    },
    async leads({ query }) {
      const load = current;
      const { findLeads } = await load.lists().catch(asSearchError);
      return findLeads(meansOf(load), query).catch(asSearchError);
    },
    lists: () => current.lists().catch(asSearchError),
    desk: (report) => current.desk(report).catch(asSearchError),
    async about() {
      const { manifest, names } = await current.library().catch(asSearchError);
      return { ...manifest, names };
    },
    async prepare() {
      const load = current;
      await load
        .library()
        .then(({ manifest }) =>
          Promise.all([
            manifest.reports.length > 0 ? load.engine() : null,
            manifest.reports.length === 1 ? load.report(manifest.reports[0]?.id ?? '') : null,
          ]),
        )
        .catch(() => {});
    },
  };
}
