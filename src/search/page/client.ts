/** Search in the page: asks Pagefind for candidates, verifies each in its text, narrows and counts. */
import type { Lead, Means, NearResult } from '../near/find.ts';
import type * as ListsCode from '../near/lists-code.ts';
import type { DeskWords } from '../shared/desk.ts';
import type { Lists } from '../shared/lists.ts';
import type { Manifest } from '../shared/manifest.ts';
import { answer, type Progress } from './answer.ts';
import { SearchError } from './error.ts';
import { type Filters, passes } from './filters.ts';
import { sumOf } from './hit.ts';
import type { Host } from './host.ts';
import { createLoader, type Loader } from './loading.ts';
import { defaultOrder, ordered } from './order.ts';
import { parseQuery, type Query } from './query.ts';
import { type Result, resultOf, type SearchOptions } from './result.ts';

export type { Result } from './result.ts';

/** What can be searched, and examples of queries. */
export interface About extends Pick<Manifest, 'reports' | 'examples'> {
  /** id → short name; see `reportNames`. */
  names: ReadonlyMap<string, string>;
}

/** Search over the whole library. */
export interface Search {
  /**
   * Answers a query: at once where the library is small, else with what a first step finds; `more` of
   * the result goes on. An empty query has no hits and loads nothing. Calls may overlap.
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
/** Steps after which a search for other words has to do with what it has. */
const NEAR_STEPS = 4;

const NOTHING: Progress = { hits: [], checked: 0, of: 0, failed: [] };

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

/** The steps of an answer, each as it is asked for. */
function stepsOf(load: Loader, query: Query, filters: Filters): () => Promise<Progress> {
  const steps = answer(load, query, filters);
  return async () => (await steps.next().catch(asSearchError)).value;
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

  const meansOf = (load: Loader): Means => ({
    load,
    find: async (query) => {
      const step = stepsOf(load, query, {});
      let found = await step();
      // Where the words are common, or stand in old reports only, the first steps must do.
      for (let steps = 1; steps < NEAR_STEPS && found.checked < found.of; steps++) {
        found = await step();
      }
      return { hits: found.hits, isFinal: found.checked === found.of };
    },
  });

  return {
    async search(input, options = {}) {
      const query = parseQuery(input);
      if (query.words.length === 0) {
        return resultOf({ query, names: new Map() }, options, NOTHING, async () => NOTHING);
      }
      return withFiles(async (load) => {
        const next = stepsOf(load, query, options.filters ?? {});
        const { names } = await load.library();
        return resultOf({ query, names }, options, await next(), next);
      });
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
        .then(({ manifest: { reports, shards } }) =>
          Promise.all([
            shards.length === 1 ? load.engine(shards[0]?.id) : load.pagefind(),
            reports.length === 1 ? load.report(reports[0]?.id) : null,
          ]),
        )
        .catch(() => {});
    },
  };
}
