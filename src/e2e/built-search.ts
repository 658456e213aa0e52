/** The search of a built site, asked in Node: the client and the index as they are shipped, without a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createSearch, type Search } from '../search/page/client.ts';
import { oracle, oracleForm, testHost } from '../search/testing.ts';

/** @param site folder of the built site */
export function openBuiltSearch(site: string): Search {
  const files = readdirSync(path.join(site, 'search'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return createSearch(
    testHost(
      new Map(
        files.map((file) => [
          path.relative(site, file).split(path.sep).join('/'),
          readFileSync(file),
        ]),
      ),
    ),
  );
}

/** What was found where the oracle says otherwise; [] when all is as it must be. */
export async function wrongAnswers(
  search: Search,
  texts: ReadonlyMap<string, string>,
  queries: Iterable<string>,
): Promise<{ words: string; found: string; truth: string }[]> {
  const forms = new Map([...texts].map(([key, text]) => [key, oracleForm(text)]));
  const shown = (hits: [key: string, occurrences: number][]) =>
    hits.map(([key, occurrences]) => `${key}×${occurrences}`).join(' ');
  const wrong: { words: string; found: string; truth: string }[] = [];
  for (const words of queries) {
    const { hits } = await search.search(words, { order: 'reading' });
    const found = shown(hits.map(({ key, occurrences }) => [key, occurrences]));
    const truth = shown(oracle(forms, words));
    if (found !== truth) wrong.push({ words, found, truth });
  }
  return wrong;
}
