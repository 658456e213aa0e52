/** One search over several sites that were built and are hosted apart: each answers for itself. */
import { reportNames } from '../../model/report-name.ts';
import type { ManifestReport } from '../shared/manifest.ts';
import { answer, type Progress } from './answer.ts';
import type { About, Search } from './client.ts';
import type { Filters } from './filters.ts';
import { type Hit, toHit } from './hit.ts';
import type { Host } from './host.ts';
import { createLoader, type Loader } from './loading.ts';
import { parseQuery, type Query } from './query.ts';
import { resultOf } from './result.ts';

/** A site that is asked. */
export interface Site {
  /** What readers are told where it does not answer. */
  name: string;
  /** Its whole address, with a slash at its end. */
  base: string;
  host: Host;
}

/** A site with what is known of it. */
interface Known extends Site {
  load: Loader;
  /** Its reports; their ids are addresses, so that no two sites' are the same. */
  reports: readonly ManifestReport[];
}

/** A site while it is asked something. */
interface Asked {
  site: Known;
  /** Its own steps; null where it has to be asked anew. */
  steps: AsyncGenerator<Progress, Progress> | null;
  /** Under addresses. */
  hits: readonly Hit[];
  isFinal: boolean;
  hasFailed: boolean;
  pending: Promise<void> | null;
}

/** How long (ms) a site has to say what it holds; then it counts as one that does not answer. */
const PATIENCE = 8_000;
/** How long (ms) the sites that answer wait for each other before the first hits are shown. */
const TOGETHER = 1_500;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Rejects where a site takes too long. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  const tooLate = pause(PATIENCE).then(() => Promise.reject(new Error('no answer')));
  return Promise.race([promise, tooLate]);
}

/** Learns what a site holds. */
async function meet(site: Known): Promise<void> {
  const { manifest } = await inTime(site.load.library());
  site.reports = manifest.reports.map((report) => ({ ...report, id: site.base + report.id }));
}

/** A hit of a site as it is shown elsewhere: its report and its page are addresses. */
function moved(hit: Hit, { base }: Site): Hit {
  const { report, chapter } = hit.record;
  const record = { ...hit.record, report: base + report, chapter: base + chapter };
  return toHit(record, hit.place, hit);
}

/** Asks a site on; what comes of it stands in `asked`. */
function go(asked: Asked, query: Query, filters: Filters): void {
  const { site } = asked;
  const step = async () => {
    await meet(site);
    asked.steps ??= answer(site.load, query, filters);
    const { value } = await asked.steps.next();
    asked.hits = value.hits.map((hit) => moved(hit, site));
    asked.isFinal = value.checked === value.of;
    asked.hasFailed = value.failed.length > 0;
  };
  asked.pending = step()
    .catch(() => {
      asked.hasFailed = true;
      asked.steps = null;
      // It may have been published anew.
      site.load = createLoader(site.host);
    })
    .finally(() => {
      asked.pending = null;
    });
}

/** The year down to which a site has told what it has: the newest of these decides who is asked next. */
const reached = ({ hits }: Asked) => hits.at(-1)?.record.year ?? Number.POSITIVE_INFINITY;

/** All that the sites have told: newest first, of one year in the order of the sites. */
function gathered(all: readonly Asked[]): Progress {
  return {
    hits: all
      .flatMap(({ hits }) => hits)
      .sort((a, b) => b.record.year - a.record.year)
      .map((hit, place) => toHit(hit.record, place, hit)),
    checked: all.filter(({ isFinal }) => isFinal).length,
    of: all.length,
    failed: all.filter((one) => one.hasFailed || !one.steps).map(({ site }) => site.name),
    sites: true,
  };
}

const stateOf = ({ hits, checked, failed }: Progress) =>
  JSON.stringify([checked, failed, hits.length]);

/** Goes on with all sites until something has changed, or nothing more can be had. */
async function goOn(all: readonly Asked[], query: Query, filters: Filters): Promise<Progress> {
  const before = stateOf(gathered(all));
  let hasTried = false;
  for (;;) {
    let pending = all.flatMap((one) => one.pending ?? []);
    if (pending.length === 0) {
      const left = all.filter(({ isFinal }) => !isFinal);
      const [next] = left
        .filter(({ hasFailed }) => !hasFailed)
        .sort((a, b) => reached(b) - reached(a));
      // Those that did not answer are asked again when there is nothing else to ask.
      if (!next && hasTried) return gathered(all);
      for (const one of next ? [next] : left) go(one, query, filters);
      hasTried = !next;
      pending = all.flatMap((one) => one.pending ?? []);
    }
    await Promise.race(pending);
    const now = gathered(all);
    if (stateOf(now) !== before || now.checked === now.of) return now;
  }
}

/**
 * Search over several sites. A site that does not answer is named among the `failed` of a result, and
 * `more` asks it again; nothing rejects for its sake. What is found has whole addresses.
 */
export function joinSearches(sites: readonly Site[]): Pick<Search, 'search' | 'about' | 'prepare'> {
  const known = sites.map(
    (site): Known => ({ ...site, load: createLoader(site.host), reports: [] }),
  );
  const about = (): About => {
    const reports = known.flatMap((site) => site.reports);
    return { reports, examples: [], names: reportNames(reports) };
  };

  return {
    async search(input, options = {}) {
      const query = parseQuery(input);
      const { filters = {} } = options;
      const names = new Map<string, string>();
      const all =
        query.words.length === 0
          ? []
          : known.map(
              (site): Asked => ({
                site,
                steps: null,
                hits: [],
                isFinal: false,
                hasFailed: false,
                pending: null,
              }),
            );
      const named = (progress: Progress): Progress => {
        for (const [id, name] of about().names) names.set(id, name);
        return progress;
      };
      for (const one of all) go(one, query, filters);
      await Promise.race([Promise.all(all.map(({ pending }) => pending)), pause(TOGETHER)]);
      return resultOf({ query, names }, options, named(gathered(all)), async () =>
        named(await goOn(all, query, filters)),
      );
    },
    about: async () => about(),
    prepare: async () => {
      await Promise.allSettled(known.map(meet));
    },
  };
}
