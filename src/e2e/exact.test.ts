/** Exact search in both engines over HTTP: whatever stands in the text is found, and nothing else (C6). */
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { quotedPhrases } from '../annotate/quoted.ts';
import { bundleScript } from '../bundle.ts';
import { getLibrary } from '../library/current.ts';
import type { createSearch } from '../search/client.ts';
import { normalise } from '../search/normalise.ts';
import { readQuerySets } from '../search/queries.ts';
import { ENGINES, launchEngine } from './browsers.ts';
import { randomSubstrings } from './substrings.ts';

const { reports, names } = getLibrary();
const paragraphs = reports.flatMap((report) =>
  report.paragraphs.map(({ id, text }) => ({
    key: `${report.id}/${id}`,
    text,
    plain: normalise(text).text,
  })),
);
const sets = readQuerySets();

/** Everything that is asked; each query once. */
const queries = new Set([
  ...randomSubstrings(
    paragraphs.map(({ text }) => text),
    { count: 10_000, longest: 12, seed: 20230226 },
  ),
  ...reports.flatMap((report) => quotedPhrases(report.paragraphs).map(({ phrase }) => phrase)),
  ...reports.flatMap(({ desk }) => desk?.figures.figures.map(({ words }) => words) ?? []),
  ...names.flatMap(({ name, also }) => [name, ...also]),
  ...sets.filter(({ kind }) => kind === 'exact').flatMap((set) => set.queries.map((q) => q.typed)),
]);

/** `key×count …` of the paragraphs that hold the words, by plain string search. */
function truth(words: string): string {
  const wanted = normalise(words).text;
  return paragraphs
    .map(({ key, plain }) => [key, plain.split(wanted).length - 1] as const)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => `${key}×${count}`)
    .join(' ');
}

/** Answers of the client in the page, in the form of {@link truth}. */
async function answers(page: Page, asked: string[]): Promise<string[]> {
  const source =
    "import { createSearch } from './client.ts'; globalThis.createSearch = createSearch;";
  await page.evaluate(await bundleScript({ source, folder: 'src/search' }));
  return page.evaluate(async (words) => {
    const create = (globalThis as unknown as { createSearch: typeof createSearch }).createSearch;
    const search = create({ base: '' });
    const found: string[] = [];
    for (const one of words) {
      const { hits } = await search.search(one, { order: 'reading' });
      found.push(hits.map(({ key, occurrences }) => `${key}×${occurrences}`).join(' '));
    }
    return found;
  }, asked);
}

test.each(ENGINES)(
  '%s: random stretches, quoted phrases, figures and names are found just where they stand',
  async (engine) => {
    const browser = await launchEngine(engine);
    try {
      const page = await browser.newPage();
      await page.goto(`${inject('site')}search.html`);
      const asked = [...queries];
      expect(asked.length).toBeGreaterThan(7000);
      const found: string[] = [];
      // In pieces, so that no single call runs into the driver's limit of time.
      for (let i = 0; i < asked.length; i += 1000) {
        found.push(...(await answers(page, asked.slice(i, i + 1000))));
      }
      const wrong = asked
        .map((words, i) => ({ words, found: found[i], truth: truth(words) }))
        .filter((one) => one.found !== one.truth);
      expect(wrong).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  600_000,
);

test.each(ENGINES)(
  '%s: wrong queries lead to the right paragraph as proposals; what is not there is not found',
  async (engine) => {
    const browser = await launchEngine(engine);
    try {
      const page = await browser.newPage();
      await page.goto(`${inject('site')}search.html`);
      const source =
        "import { createSearch } from './client.ts'; globalThis.createSearch = createSearch;";
      await page.evaluate(await bundleScript({ source, folder: 'src/search' }));
      const cases = sets
        .filter(({ kind }) => kind !== 'exact')
        .flatMap(({ kind, queries }) => queries.map((query) => ({ kind, ...query })));
      const found = await page.evaluate(
        async (words) => {
          const create = (globalThis as unknown as { createSearch: typeof createSearch })
            .createSearch;
          const search = create({ base: '' });
          const all: { exact: number; near: string[] }[] = [];
          for (const one of words) {
            const result = await search.search(one);
            const near = await search.near(result);
            all.push({
              exact: result.hits.length,
              near: near.flatMap(({ hits }) => hits.map(({ key }) => key)),
            });
          }
          return all;
        },
        cases.map(({ typed }) => typed),
      );
      const shownAsExact = cases.filter((_, i) => found[i]?.exact !== 0);
      expect(shownAsExact).toEqual([]);
      const invented = cases.filter(
        ({ kind }, i) => kind === 'none' && found[i]?.near.length !== 0,
      );
      expect(invented).toEqual([]);
      const near = cases.map((one, i) => ({ ...one, near: found[i]?.near ?? [] }));
      const wrong = near.filter(({ kind }) => kind === 'near');
      const right = wrong.filter(({ paragraphs: expected, near: hits }) =>
        hits.slice(0, 3).some((key) => expected.includes(key)),
      );
      expect(right.length / wrong.length).toBeGreaterThanOrEqual(0.95);
    } finally {
      await browser.close();
    }
  },
  600_000,
);
