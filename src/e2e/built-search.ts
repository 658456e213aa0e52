/** The search of a built site, asked in Node: the client and the index as they are shipped, without a browser. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createSearch, type Result, type Search } from '../search/page/client.ts';
import { oracle, oracleForm, testHost } from '../search/testing.ts';

/** @param site folder of the built site */
export function openBuiltSearch(site: string): Search {
  const get = (file: string) => {
    const found = path.join(site, file);
    return existsSync(found) ? readFileSync(found) : undefined;
  };
  return createSearch(testHost({ get }));
}

/** The whole answer, in reading order. */
async function wholeAnswer(search: Search, words: string): Promise<Result> {
  let result = await search.search(words, { order: 'reading' });
  while (!result.isFinal) result = await result.more();
  return result;
}

/** What was found where the oracle says otherwise; [] when all is as it must be. */
export async function wrongAnswers(
  search: Search,
  texts: ReadonlyMap<string, string>,
  queries: Iterable<string>,
): Promise<{ words: string; found: string; truth: string }[]> {
  const forms = new Map([...texts].map(([key, text]) => [key, oracleForm(text)]));
  const shown = (hits: [key: string, occurrences: number][]) =>
    hits
      .map(([key, occurrences]) => `${key}×${occurrences}`)
      .sort()
      .join(' ');
  const wrong: { words: string; found: string; truth: string }[] = [];
  for (const words of queries) {
    const { hits } = await wholeAnswer(search, words);
    const found = shown(hits.map(({ key, occurrences }) => [key, occurrences]));
    const truth = shown(oracle(forms, words));
    if (found !== truth) wrong.push({ words, found, truth });
  }
  return wrong;
}
