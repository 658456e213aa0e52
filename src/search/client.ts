/** Search in the page: asks Pagefind for candidates, verifies each in its text, narrows and counts. */
import { textTokens, wordTokens } from './encode.ts';
import type { Engine } from './engine.ts';
import { SearchError } from './error.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import { countFilters, type FilterCounts, type Filters, passes } from './filters.ts';
import type { Host } from './host.ts';
import { createLoader, type Entry, type Loader } from './loading.ts';
import type { Lists } from './near/lists.ts';
import type * as ListsCode from './near/lists-code.ts';
import type { Change } from './near/propose.ts';
import { normalise } from './normalise.ts';
import { defaultOrder, type Order, ordered } from './order.ts';
import { parseQuery, type Query } from './query.ts';
import { recordKey, type SearchRecord } from './record.ts';
import { type Match, matchText, type Range } from './verify.ts';

/** A paragraph that holds all words of the query. */
export interface Hit {
  /** `<report id>/<paragraph id>`, for `data-hit`. */
  key: string;
  record: SearchRecord;
  /** Stretches of `record.text` to mark, in order. */
  ranges: Range[];
  /** How many stretches there are; for a query of one word, what Ctrl+F counts. */
  occurrences: number;
  /** For each word of the query, how often it occurs. */
  counts: number[];
  /** Length of the shortest stretch with all words. */
  span: number;
  /** The sentences around the words; made when asked for. */
  readonly excerpt: Excerpt;
}

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
  /** Titles of all reports by their ids. */
  titles: ReadonlyMap<string, string>;
  /** Paragraphs that each choice would leave; see `countFilters`. */
  counts: FilterCounts;
}

/** What the forgiving search found for another query than the one typed. */
export interface NearResult {
  /** The words that were searched for instead. */
  words: string;
  change: Change;
  hits: readonly Hit[];
  occurrences: number;
}

/** How to search. */
interface SearchOptions {
  filters?: Filters;
  /** Reading order for one word and relevance for several, unless told. */
  order?: Order | undefined;
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
  /** The lists behind suggestions; loaded when first asked for. Rejects with a SearchError only. */
  lists(): Promise<Lists & typeof ListsCode>;
  /** Loads what the first search needs, for when a reader opens the dialog. Never rejects. */
  prepare(): Promise<void>;
}

/** A result with at most so many paragraphs is few: the other names of a thing are looked for too. */
const FEW = 2;
/** The forgiving search reads the texts of at most so many reports, those with most of the query. */
const NEAR_REPORTS = 8;
/** Proposals with hits that are shown, and hits of each. */
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

function toHit(record: SearchRecord, { ranges, counts, span }: Match): Hit {
  return {
    key: recordKey(record),
    record,
    ranges,
    counts,
    span,
    occurrences: ranges.length,
    get excerpt() {
      return excerpt(record.text, ranges);
    },
  };
}

function sumOf(hits: readonly Hit[]): number {
  return hits.reduce((sum, hit) => sum + hit.occurrences, 0);
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
      if (match) found.push(toHit(record, match));
    }
    return found;
  }

  /** Texts in which the forgiving search looks for what was meant. */
  async function nearTexts(load: Loader, query: Query): Promise<string[]> {
    const { manifest, places } = await load.library();
    let reports = manifest.reports.map(({ id }) => id);
    if (reports.length > NEAR_REPORTS) {
      const started = await load.engine();
      const tokens = query.words.flatMap((word) => textTokens(word.text));
      const ids = await Promise.all([...new Set(tokens)].map((token) => started.find(token)));
      const counts = new Map<string, number>();
      for (const found of ids) {
        for (const id of new Set(found.map((one) => places.get(one)?.report ?? ''))) {
          counts.set(id, (counts.get(id) ?? 0) + 1);
        }
      }
      reports = reports
        .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
        .slice(0, NEAR_REPORTS);
    }
    const loaded = await Promise.all(reports.map(load.report));
    return loaded.flat().map((entry) => entry.text.plain.text);
  }

  /** Hits for other words, without those that cut through a number. */
  async function findInstead(
    load: Loader,
    words: readonly string[],
    change: Change,
  ): Promise<NearResult> {
    const query: Query = {
      words: words.map((text) => ({ text, literal: false })),
      truncated: false,
    };
    const { keepsNumbersWhole } = await load.near();
    const hits = (await find(load, query)).flatMap((hit) => {
      const whole = hit.ranges.filter((r) => keepsNumbersWhole(hit.record.text, r.start, r.end));
      return whole.length > 0 ? [toHit(hit.record, { ...hit, ranges: whole })] : [];
    });
    return { words: words.join(' '), change, hits, occurrences: sumOf(hits) };
  }

  async function findNear(load: Loader, { query, total }: Result): Promise<NearResult[]> {
    const words = query.words.map((word) => word.text);
    // Quotation marks ask for literally this.
    if (query.words.some((word) => word.literal) || words.length === 0 || total > FEW) return [];
    if (total > 0) {
      const { otherNames, listed } = await load.lists();
      const others = words.length === 1 ? otherNames(words[0] ?? '', listed) : [];
      return Promise.all(others.map((other) => findInstead(load, [other], '别称')));
    }
    const [{ propose, readings, traditional }, { listed }, texts] = await Promise.all([
      load.near(),
      load.lists(),
      nearTexts(load, query),
    ]);
    const proposals = propose(words, { texts, listed, readings, traditional });
    return Promise.all(proposals.map((one) => findInstead(load, one.words, one.change)));
  }

  return {
    async search(input, { filters = {}, order } = {}) {
      const query = parseQuery(input);
      const { found, titles } = await withFiles(async (load) => ({
        found: await find(load, query),
        titles: query.words.length > 0 ? (await load.library()).titles : new Map(),
      }));
      const hits = found.filter((hit) => passes(hit.record, filters));
      const inOrder = order ?? defaultOrder(query.words.length);
      return {
        query,
        hits: [...ordered(hits, inOrder)],
        order: inOrder,
        occurrences: sumOf(hits),
        total: found.length,
        titles,
        counts: countFilters(
          found.map((hit) => hit.record),
          filters,
        ),
      };
    },
    async near(result, { filters = {}, order } = {}) {
      const found = await findNear(current, result).catch(asSearchError);
      return found
        .map((one) => {
          const hits = one.hits.filter((hit) => passes(hit.record, filters));
          const inOrder = order ?? defaultOrder(one.words.split(' ').length);
          return { ...one, hits: ordered(hits, inOrder), occurrences: sumOf(hits) };
        })
        .filter(({ hits }) => hits.length > 0)
        .slice(0, NEAR_SHOWN);
    },
    lists: () => current.lists().catch(asSearchError),
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
