/** Search in the page: asks Pagefind for candidates, verifies each in its text, narrows and counts. */
import { wordTokens } from './encode.ts';
import { type Engine, openEngine } from './engine.ts';
import { SearchError } from './error.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import { countFilters, type FilterCounts, type Filters, passes } from './filters.ts';
import { browserHost, type Host, once, PAGEFIND } from './host.ts';
import { normalise } from './normalise.ts';
import { unpackReport } from './pack.ts';
import { parseQuery, type Query } from './query.ts';
import { recordKey, type SearchRecord } from './record.ts';
import { type Manifest, registry } from './registry.ts';
import { matchText, type Range, type Searchable, searchable } from './verify.ts';

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
  /** The sentences around the words; made when asked for. */
  readonly excerpt: Excerpt;
}

/** The answer to a query. */
export interface Result {
  /** Grows with every call of `search`; an answer with a smaller number than another is older. */
  sequence: number;
  query: Query;
  /** In reading order; hits of a chapter follow each other. */
  hits: Hit[];
  /** Sum over the hits. */
  occurrences: number;
  /** Paragraphs that each choice would leave; see `countFilters`. */
  counts: FilterCounts;
}

/** Search over the whole library. */
export interface Search {
  /**
   * Answers a query. An empty one has no hits and loads nothing. Calls may overlap; compare
   * `sequence` with {@link Search.latest}, or with that of the answer on show.
   * Rejects with a SearchError only; the next call tries again.
   */
  search(input: string, options?: { filters?: Filters }): Promise<Result>;
  /** The sequence number of the newest call. */
  latest(): number;
  /** Loads what the first search needs, for when a reader opens the dialog. Never rejects. */
  prepare(): Promise<void>;
}

/** A paragraph with its normal forms. */
interface Entry {
  record: SearchRecord;
  text: Searchable;
}

/** Places of Pagefind's ids: id → report and place in it. */
function places(manifest: Manifest): Map<string, { report: string; place: number }> {
  const found = new Map<string, { report: string; place: number }>();
  for (const { id, results } of manifest.reports) {
    results.split(' ').forEach((result, place) => {
      // A paragraph without a character to find it by has no id.
      if (result !== '') found.set(result, { report: id, place });
    });
  }
  return found;
}

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

/**
 * Search for a page. Nothing is loaded before the first query or `prepare`.
 *
 * @param options.base    address of the site's root, relative to the page: `'../'`, `''`
 * @param options.version version of the search, from `writeSearch`; keeps an old manifest from use
 * @param options.host    for tests outside a browser
 */
export function createSearch(options: { base: string; version?: string; host?: Host }): Search {
  const host = options.host ?? browserHost(options.base);
  let sequence = 0;
  let engine: Engine | null = null;

  const loadManifest = once(async (name) => {
    await host.script(name).catch((error: unknown) => {
      throw new SearchError('清单', error);
    });
    const manifest = registry().manifest;
    if (!manifest) throw new SearchError('清单');
    return { manifest, places: places(manifest) };
  });
  const loadEngine = once(async () => {
    const { manifest } = await library();
    engine = await openEngine(host, manifest);
    return engine;
  });
  const loadReport = once(async (id): Promise<Entry[]> => {
    const { manifest } = await library();
    const version = manifest.reports.find((report) => report.id === id)?.version ?? '';
    await host.script(`search/${id}.js?v=${version}`).catch((error: unknown) => {
      throw new SearchError('正文', error);
    });
    const packed = registry().reports?.[id];
    if (packed?.version !== version) throw new SearchError(packed ? '版本' : '正文');
    return unpackReport(id, packed).map((record) => ({ record, text: searchable(record.text) }));
  });
  const library = () =>
    loadManifest(`${PAGEFIND}manifest.js${options.version ? `?v=${options.version}` : ''}`);

  /** Entries to verify, in reading order. */
  async function entries(query: Query): Promise<Entry[]> {
    const { manifest, places } = await library();
    const [only] = manifest.reports;
    if (!only) return [];
    // With one report the text is needed anyway: it need not wait for Pagefind.
    if (manifest.reports.length === 1) void loadReport(only.id).catch(() => {});
    const started = await loadEngine(engineKey());
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
        const all = await loadReport(id);
        return ids === null ? all : all.filter((_, place) => chosen.get(id)?.has(place));
      }),
    );
    return loaded.flat();
  }

  /** A failed engine is not asked again: a new one gets a new key. */
  let generation = 0;
  function engineKey(): string {
    if (engine?.failed) {
      engine = null;
      generation++;
    }
    return String(generation);
  }

  return {
    async search(input, { filters = {} } = {}) {
      const own = ++sequence;
      const query = parseQuery(input);
      const found: Hit[] = [];
      try {
        for (const { record, text } of query.words.length > 0 ? await entries(query) : []) {
          const match = matchText(text, query);
          if (!match) continue;
          found.push({
            key: recordKey(record),
            record,
            ...match,
            occurrences: match.ranges.length,
            get excerpt() {
              return excerpt(record.text, match.ranges);
            },
          });
        }
      } catch (error) {
        throw error instanceof SearchError ? error : new SearchError('引擎', error);
      }
      const hits = found.filter((hit) => passes(hit.record, filters));
      return {
        sequence: own,
        query,
        hits,
        occurrences: hits.reduce((sum, hit) => sum + hit.occurrences, 0),
        counts: countFilters(
          found.map((hit) => hit.record),
          filters,
        ),
      };
    },
    latest: () => sequence,
    async prepare() {
      await library()
        .then(({ manifest }) =>
          Promise.all([
            manifest.reports.length > 0 ? loadEngine(engineKey()) : null,
            manifest.reports.length === 1 ? loadReport(manifest.reports[0]?.id ?? '') : null,
          ]),
        )
        .catch(() => {});
    },
  };
}
