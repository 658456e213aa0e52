/**
 * Reports that a reader keeps in this browser. Each is kept whole, as it was at one moment, or not at all:
 * its list of files is put there last, and nothing but the list says that it is kept.
 */
import { FILE_LIST, type FileList } from '../publish/file-list.ts';

/** Name of the cache. It may hold reports of several sites of one host: each asks for its own. */
export const KEPT = 'zhudu-kept';
/** Requests at once. */
const LANES = 4;

/** Fetches past the worker, which lets `no-store` through, and past what the browser has kept. */
async function fresh(url: URL, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, { ...options, cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}

/** Address of a report's list. @param root of the site, with a slash at its end */
function listUrl(root: string, report: string): URL {
  return new URL(`${report}/${FILE_LIST}`, root);
}

/** What there is to keep of a report, as its host has it now. Rejects when it cannot be had. */
export async function offeredList(root: string, report: string): Promise<FileList> {
  return (await fresh(listUrl(root, report))).json();
}

/** What is kept of a report; null when it isn't. */
export async function keptList(root: string, report: string): Promise<FileList | null> {
  const cache = await caches.open(KEPT);
  return (await (await cache.match(listUrl(root, report)))?.json()) ?? null;
}

/** Ids of the reports of this site that are kept. */
export async function keptReports(root: string): Promise<string[]> {
  const cache = await caches.open(KEPT);
  return (await cache.keys()).flatMap(({ url }) => {
    const [report = '', file, ...more] = url.startsWith(root)
      ? url.slice(root.length).split('/')
      : [];
    return file === FILE_LIST && more.length === 0 ? [decodeURI(report)] : [];
  });
}

/**
 * Keeps a report, or brings what is kept of it up to date. Files that are there already are not asked for
 * again. Rejects when one cannot be had or is not the list's; what was kept before is then as it was.
 * @param list what there is to keep
 * @param onFile called when a file has come, and once for each that was there
 */
export async function keepReport(
  root: string,
  report: string,
  list: FileList,
  { onFile = () => {}, signal }: { onFile?: () => void; signal?: AbortSignal } = {},
): Promise<void> {
  const old = await keptList(root, report);
  const base = listUrl(root, report);
  const cache = await caches.open(KEPT);
  const come: (readonly [URL, Response])[] = [];
  const wanted = Object.entries(list.files);
  const lane = async () => {
    for (let next = wanted.shift(); next; next = wanted.shift()) {
      const [file, integrity] = next;
      const url = new URL(file, base);
      if (old?.files[file] !== integrity)
        come.push([url, await fresh(url, { integrity, ...(signal && { signal }) })]);
      onFile();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const [url, response] of come) await cache.put(url, response);
  for (const file of Object.keys(old?.files ?? {}))
    if (!(file in list.files)) await cache.delete(new URL(file, base));
  await cache.put(base, new Response(JSON.stringify(list)));
}

/** Removes a report from what is kept. */
export async function forgetReport(root: string, report: string): Promise<void> {
  const list = await keptList(root, report);
  const cache = await caches.open(KEPT);
  const base = listUrl(root, report);
  await cache.delete(base);
  for (const file of Object.keys(list?.files ?? {})) await cache.delete(new URL(file, base));
}
