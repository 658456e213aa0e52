/** A shard: reports that are indexed together, by a Pagefind of their own. */
import { gunzipSync } from 'node:zlib';
import { versionOf } from '../../model/version.ts';
import type { ReportText } from '../../report/text.ts';
import { packDesk } from '../shared/desk.ts';
import { textTokens } from '../shared/encode.ts';
import type { Desk, Listed } from '../shared/lists.ts';
import { CELL, type ManifestReport, type ShardData } from '../shared/manifest.ts';
import { normalise } from '../shared/normalise.ts';
import { NEAR, shardPath } from '../shared/paths.ts';
import { registryScript } from '../shared/registry.ts';
import { buildIndex, type IndexFile, only } from './pagefind.ts';
import { cellsOf } from './where.ts';
import { packWords } from './words.ts';

/** What search is told of a report. */
export interface SearchedReport {
  text: ReportText;
  /** Phrases in “ ” of its text. */
  quoted: readonly string[];
  /** Where it has figures and commitments. */
  desk?: Desk;
}

/** What the library keeps of a shard; plain data, but for the cells. */
export interface ShardSummary {
  id: string;
  /** Changes with any of its files. */
  version: string;
  /** Newest first. */
  reports: ManifestReport[];
  data: ShardData;
  /** The filters of its cells, for `whereFiles`. */
  cells: Uint8Array[];
  /** All characters of its texts. */
  characters: string;
  /** Of a small one: what can be suggested of its reports, and the words of their paragraphs. */
  small?: { listed: Listed[]; words: Record<string, string[]> };
}

const RE_FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const RE_CHUNK = /^index\/(.+)\.pf_index$/;
/** Pagefind's files begin with this after decompression. */
const SIGNATURE = 'pagefind_dcd';

/** Report → Pagefind's id, read from the fragments, so that no page ever has to fetch one. */
function resultIds(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = RE_FRAGMENT.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    if (!text.startsWith(SIGNATURE)) throw new Error(`Pagefind wrote an unknown fragment: ${path}`);
    const data: { url: string } | Record<string, { url: string }> = JSON.parse(
      text.slice(SIGNATURE.length),
    );
    // Above a number of records, Pagefind bundles fragments: id → fragment.
    const group = typeof data.url === 'string' ? { [id]: { url: data.url } } : data;
    for (const [result, fragment] of Object.entries(group)) ids.set(fragment.url, result);
  }
  return ids;
}

/** What can be suggested of reports: phrases in “ ”, each once, and chapters. */
export function listedIn(reports: readonly SearchedReport[]): Listed[] {
  const phrases = new Set(reports.flatMap(({ quoted }) => quoted));
  return [
    ...[...phrases].map((phrase): Listed => ({ kind: '引语', forms: [phrase] })),
    ...reports.flatMap(({ text }) =>
      text.chapters.map(
        ([address, title]): Listed => ({
          kind: '章节',
          forms: [title],
          address,
        }),
      ),
    ),
  ];
}

/**
 * Makes the files of a shard, but for those that depend on the library; see `library.ts`. The same
 * reports give the same bytes. One Pagefind runs at a time, as a process of its own.
 *
 * @param reports newest first
 * @returns files by their path under the site's root
 * @throws Error when Pagefind reports any
 */
export async function buildShard(
  id: string,
  reports: readonly SearchedReport[],
): Promise<{ files: Map<string, Uint8Array>; summary: ShardSummary }> {
  const files = new Map<string, Uint8Array>();
  const add = (path: string, script: string) => files.set(path, Buffer.from(script));
  const plain = reports.map(({ text }) =>
    text.paragraphs.map(([, , , , words]) => normalise(words).text),
  );

  const index = await buildIndex(
    reports.map(({ text }, i) => ({ url: text.report.id, tokens: textTokens(plain[i] ?? []) })),
  );
  const ids = resultIds(index);
  for (const { path, content } of index) {
    const name = RE_CHUNK.exec(path)?.[1];
    if (name === undefined) continue;
    const chunk = Buffer.from(content).toString('base64');
    add(shardPath(id, name), registryScript(['chunks', `${id}/${name}`], chunk));
  }
  for (const { text, desk } of reports) {
    const { id: report } = text.report;
    if (desk) add(`${NEAR}${report}.js`, registryScript(['desks', report], packDesk(desk, text)));
  }
  const listed = listedIn(reports);
  const isSmall = reports.length <= CELL;
  if (!isSmall) add(shardPath(id, 'lists'), registryScript(['shardLists', id], listed));

  const entry = Buffer.from(only(index, /^pagefind-entry\.json$/).content).toString('utf8');
  const data: Omit<ShardData, 'version'> = {
    entry: JSON.parse(entry),
    meta: Buffer.from(only(index, /\.pf_meta$/).content).toString('base64'),
    reports: reports.map(({ text }) => [text.version, ids.get(text.report.id) ?? '']),
  };
  const version = versionOf(...[...files].flat(), JSON.stringify(data));
  return {
    files,
    summary: {
      id,
      version,
      reports: reports.map(({ text: { report }, desk }) => ({
        id: report.id,
        title: report.title,
        places: report.places,
        year: report.year,
        ...(desk ? { desk: true } : {}),
      })),
      data: { version, ...data },
      cells: cellsOf(plain),
      characters: [
        ...new Set(reports.flatMap(({ text }) => text.paragraphs.flatMap((p) => [...p[4]]))),
      ]
        .sort()
        .join(''),
      ...(isSmall
        ? {
            small: {
              listed,
              words: Object.fromEntries(
                reports.map(({ text }, i) => [text.report.id, (plain[i] ?? []).map(packWords)]),
              ),
            },
          }
        : {}),
    },
  };
}
