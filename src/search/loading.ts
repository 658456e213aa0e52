/** What a page loads of the search: each part once, and again only after a failure. */
import { type Engine, openEngine } from './engine.ts';
import { SearchError } from './error.ts';
import { type Host, NEAR, PAGEFIND } from './host.ts';
import type { Lists } from './near/lists.ts';
import type * as ListsCode from './near/lists-code.ts';
import { unpackReport } from './pack.ts';
import type { SearchRecord } from './record.ts';
import { type Manifest, registry } from './registry.ts';
import { once } from './scripts.ts';
import { type Searchable, searchable } from './verify.ts';

/** A paragraph with its normal forms. */
export interface Entry {
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
 * Loads the parts of the search from a host. Each call rejects with a SearchError; `lists` and `near`
 * also with the host's own.
 * @param version of the search, from `writeSearch`; keeps an old manifest from use
 */
export function createLoader(host: Host, version: string | undefined) {
  const manifestFile = `${PAGEFIND}manifest.js${version ? `?v=${version}` : ''}`;
  const loadManifest = once(async (name) => {
    await host.script(name).catch((error: unknown) => {
      throw new SearchError('清单', error);
    });
    const manifest = registry().manifest;
    if (!manifest) throw new SearchError('清单');
    return { manifest, places: places(manifest) };
  });
  const library = () => loadManifest(manifestFile);

  let opened: Engine | null = null;
  let generation = 0;
  const loadEngine = once(async () => {
    const { manifest } = await library();
    opened = await openEngine(host, manifest);
    return opened;
  });

  const report = once(async (id): Promise<Entry[]> => {
    const { manifest } = await library();
    const expected = manifest.reports.find((one) => one.id === id)?.version ?? '';
    await host.script(`search/${id}.js?v=${expected}`).catch((error: unknown) => {
      throw new SearchError('正文', error);
    });
    const packed = registry().reports?.[id];
    if (packed?.version !== expected) throw new SearchError(packed ? '版本' : '正文');
    return unpackReport(id, packed).map((record) => ({ record, text: searchable(record.text) }));
  });

  const loadLists = once(async () => {
    const { manifest } = await library();
    await host.script(`${NEAR}lists.js?v=${manifest.version}`);
    const { lists, listsCode } = registry();
    if (!lists || !listsCode) throw new SearchError('版本');
    return { ...lists, ...listsCode };
  });
  const loadNear = once(async () => {
    const { manifest } = await library();
    await host.script(`${NEAR}code.js?v=${manifest.version}`);
    const { near, nearTables } = registry();
    if (!near || !nearTables) throw new SearchError('版本');
    const readings = near.unpackReadings((await loadLists('')).readings, nearTables.readings);
    return { ...near, readings, traditional: near.unpackTraditional(nearTables.traditional) };
  });

  return {
    /** What there is, and where Pagefind's ids stand. */
    library,
    /** Pagefind. One that failed is not asked again: a new one gets a new key. */
    engine(): Promise<Engine> {
      if (opened?.failed) {
        opened = null;
        generation++;
      }
      return loadEngine(String(generation));
    },
    /** The paragraphs of a report by its id, in reading order. */
    report,
    /** What suggestions are drawn from, with their code. */
    lists: (): Promise<Lists & typeof ListsCode> => loadLists(''),
    /** The forgiving search and its tables. */
    near: () => loadNear(''),
  };
}
