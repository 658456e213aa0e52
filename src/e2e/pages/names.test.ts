/** The index of names of one report. */
import { expect, test } from 'vitest';
import { contextOf } from '../../annotate/usage.ts';
import { NAME_KINDS } from '../../model/name.ts';
import { openPage } from '../browser.ts';
import { library, nameUsageOf, onOne } from '../one.ts';
import { shownIds } from '../pages.ts';

const { names } = library;
test('every name is there with every passage, filed by pinyin; a passage leads to its place', async () => {
  const page = await openPage(onOne('names/index.html'));
  const shown = await page.$$eval('.entry', (entries) =>
    entries.map((entry) => ({
      id: entry.id,
      passages: [...entry.querySelectorAll('.usage .said')].map(({ textContent }) => textContent),
    })),
  );
  expect(shown).toEqual(
    names.map((name) => ({
      id: name.id,
      passages: nameUsageOf(name).flatMap(({ occurrences }) =>
        occurrences.map(({ paragraph, start, end }) => {
          const { before, words, after } = contextOf(paragraph.text, start, end);
          return before + words + after;
        }),
      ),
    })),
  );
  for (const { id, passages } of shown) expect(passages.length, id).toBeGreaterThan(0);
  await page.fill('input[name=words]', 'yunling');
  await expect.poll(() => shownIds(page)).toContain('企业-云岭机械');
  await page.click('[id="企业-云岭机械"] summary');
  await page.click('[id="企业-云岭机械"] .usage a');
  expect(await page.textContent(':target')).toContain('云岭机械');
});

test('a line has the name, its kind and the number of its places', async () => {
  const page = await openPage(onOne('names/index.html'));
  const lines = await page.$$eval('.entry > summary', (all) =>
    all.map((line) => [...line.children].map(({ textContent }) => textContent)),
  );
  expect(lines).toEqual(
    names.map((name) => {
      const places = nameUsageOf(name).flatMap(({ occurrences }) => occurrences);
      return [name.name, name.kind, `${places.length} 处`];
    }),
  );
});

test('words that are part of a longer name lead to it', async () => {
  const page = await openPage(onOne('names/index.html'));
  const [part, longer = []] =
    names
      .map((name) => {
        const places = nameUsageOf(name).flatMap(({ occurrences }) => occurrences);
        const around = places.flatMap(({ inside }) => names.find(({ id }) => id === inside) ?? []);
        return [name, around] as const;
      })
      .find(([, around]) => around.length > 0) ?? [];
  await page.click(`[id="${part?.id}"] summary`);
  const see = page.locator(`[id="${part?.id}"] .usage small`);
  expect(await see.allTextContents()).toEqual(longer.map(({ name }) => `见“${name}”`));
  await see.locator('a').first().click();
  await page.waitForFunction(
    (id) => document.getElementById(id)?.matches('[open]:target'),
    longer[0]?.id ?? '',
  );
});

test('the kinds are counted, and each leads to its list', async () => {
  const page = await openPage(onOne('names/index.html'));
  const counted = NAME_KINDS.flatMap((kind) => {
    const own = names.filter((name) => name.kind === kind);
    return own.length > 0 ? [`${kind} ${own.length}`] : [];
  });
  const shown = await page.locator('.by-kind li').allTextContents();
  expect(shown.map((one) => one.trim().replace(/\s+/g, ' '))).toEqual(counted);
  await page.click('.by-kind a >> nth=1');
  const kind = new URL(page.url()).searchParams.get('kind');
  await page.waitForSelector('[data-show-all]:visible');
  expect(await shownIds(page)).toEqual(
    names.filter((name) => name.kind === kind).map(({ id }) => id),
  );
});
