/** What a page loads of the search: each part when it is first needed, and once. */

import { reportNames } from '../../model/report-name.ts';
import type * as ListsCode from '../near/lists-code.ts';
import type { DeskWords } from '../shared/desk.ts';
import type { Lists } from '../shared/lists.ts';
import type { Manifest } from '../shared/manifest.ts';
import { unpackReport } from '../shared/pack.ts';
import { NEAR } from '../shared/paths.ts';
import type { SearchRecord } from '../shared/record.ts';
import { openEngine } from './engine.ts';
import { SearchError } from './error.ts';
import type { Host } from './host.ts';
import { registry } from './registry.ts';
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
 * also with the host's own. Once one has failed, a new loader must be made to go on.
 */
export function createLoader(host: Host) {
  const library = once(async () => {
    const manifest = await host.manifest().catch((error: unknown) => {
      throw new SearchError('清单', error);
    });
    if (!manifest) throw new SearchError('清单');
    return { manifest, names: reportNames(manifest.reports), places: places(manifest) };
  });
  const engine = once(async () => openEngine(host, (await library()).manifest));

  const report = once(async (id): Promise<Entry[]> => {
    const { manifest } = await library();
    const known = manifest.reports.find((one) => one.id === id);
    const expected = known?.version ?? '';
    await host.script(`search/${id}.js?v=${expected}`).catch((error: unknown) => {
      throw new SearchError('正文', error);
    });
    const packed = registry().reports?.[id];
    if (!known || packed?.version !== expected) throw new SearchError(packed ? '版本' : '正文');
    return unpackReport(known, packed).map((record) => ({ record, text: searchable(record.text) }));
  });

  const lists = once(async (): Promise<Lists & typeof ListsCode> => {
    const { manifest } = await library();
    await host.script(`${NEAR}lists.js?v=${manifest.version}`);
    const loaded = registry();
    if (!loaded.lists || !loaded.listsCode) throw new SearchError('版本');
    return { ...loaded.lists, ...loaded.listsCode };
  });
  const near = once(async () => {
    const { manifest } = await library();
    await host.script(`${NEAR}code.js?v=${manifest.version}`);
    const { near: code, nearTables } = registry();
    if (!code || !nearTables) throw new SearchError('版本');
    const readings = code.unpackReadings((await lists()).readings, nearTables.readings);
    const { words } = nearTables;
    return {
      ...code,
      words,
      readings,
      traditional: code.unpackTraditional(nearTables.traditional),
    };
  });

  const desk = once(async (id): Promise<DeskWords> => {
    const [{ manifest }, { unpackDesk }, entries] = await Promise.all([
      library(),
      lists(),
      report(id),
    ]);
    await host.script(`${NEAR}${id}.js?v=${manifest.version}`);
    const packed = registry().desks?.[id];
    if (!packed) throw new SearchError('版本');
    return unpackDesk(
      packed,
      entries.map(({ record }) => record.text),
    );
  });

  return {
    /** What there is, and where Pagefind's ids stand. */
    library,
    /** Pagefind. */
    engine,
    /** The paragraphs of a report by its id, in reading order. */
    report,
    /** What suggestions are drawn from, with their code. */
    lists,
    /** The forgiving search and its tables. */
    near,
    /** What a report's figures and commitments are narrowed by. */
    desk,
  };
}

export type Loader = ReturnType<typeof createLoader>;
