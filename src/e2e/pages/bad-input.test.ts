/** Whatever stands in the address or in the browser's store, a page works; what fails ends alone. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newContext, site, visit } from '../browser.ts';
import { DEEP } from '../deep.ts';
import { FULL } from '../fixture.ts';
import { listening } from '../pages.ts';

/** What others may have stored under our names; `storage.test.ts` has more of what is no object. */
const STORED: Record<string, string> = {
  ...(DEEP ? { null: 'null', 'a number': '7', 'an array': '[1,null]' } : {}),
  'no JSON': '{',
  'wrong fields': `{"${FULL.id}":{"page":7,"title":null},"marks":["none"],"size":{},"3.2-2/1":{"done":"yes","state":7,"note":""}}`,
  'wrong values': `{"${FULL.id}":null,"edition":"single","ready":"x","constructor":"x","size":"\\"><b"}`,
};
const NAMES = [
  'settings',
  'place',
  'mark',
  'answer',
  'searches',
  `commitments.${FULL.id}`,
  `checked.${FULL.id}`,
];

/** Ends of addresses that somebody mistyped or that were cut on their way. */
const QUERY = '?mark=%E4%B&words=%FF&field=none&__proto__=x&q=%E4&order=none&answer=%7B';
const FRAGMENTS = ['#50%', '#%E4%B', '#:~:text=%E4%B'];

/** Each kind of page, and what must work on it. */
const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  'index.html': async (page) => {
    expect(new Set(await page.locator('[data-start] a:visible').allTextContents())).toEqual(
      new Set(['从头读起']),
    );
    await opensSearch(page);
  },
  [`${FULL.id}/part-3-2.html`]: async (page) => {
    await page.locator('a.term[data-term="san-qing-san-jian"]').first().click();
    await page.locator('.margin .open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('a.num').first().click();
    await page.locator('.cite-panel').waitFor();
    await page.keyboard.press('Escape');
    await opensSettings(page);
  },
  [`${FULL.id}/commitments.html`]: async (page) => {
    const entries = await page.locator('[data-commitment]').count();
    expect(entries).toBeGreaterThan(0);
    expect(await page.locator('[data-commitment][data-state=未核对] .tick').count()).toBe(entries);
    await page.selectOption('select[name=state]', '已做到');
    await page.locator('.entry:visible').waitFor({ state: 'detached' });
  },
  [`${FULL.id}/figures.html`]: async (page) => {
    await page.click('th[data-sort=value] button');
    expect(await page.getAttribute('th[data-sort=value]', 'aria-sort')).toBe('ascending');
  },
  'search.html': async (page) => {
    // Entered before, it would open the first hit.
    await page.waitForSelector('[data-search-state]');
    await page.fill('[data-search] input', '招飞');
    await page.$eval('[data-search-form]', (form) => (form as HTMLFormElement).requestSubmit());
    // The hits of the query before may still be on show.
    await page.locator('[data-match=exact][data-words=招飞]').waitFor();
  },
};

async function opensSearch(page: Page): Promise<void> {
  await page.locator('body').press('/');
  await page.locator('dialog[open]').waitFor();
}

async function opensSettings(page: Page): Promise<void> {
  await page.click('.settings summary');
  await page.locator('.settings-panel').waitFor();
  expect(await page.locator('.settings-panel input:checked').count()).toBe(
    await page.locator('.settings-panel fieldset').count(),
  );
}

/** A tab, and what it complained of: errors that nothing caught, and the console's. */
async function watched(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}

describe.each(Object.entries(PAGES))('%s works', (path, works) => {
  test('whatever is stored under our names', async () => {
    const { page, complaints } = await watched(await newContext());
    await visit(page, path);
    const attributes = () =>
      page.evaluate(() => document.documentElement.getAttributeNames().toSorted());
    const before = await attributes();
    for (const [what, text] of Object.entries(STORED)) {
      await page.evaluate(
        ([names, text]) => {
          localStorage.clear();
          for (const name of names) {
            (name === 'mark' ? sessionStorage : localStorage).setItem(`zhudu.${name}`, text);
          }
        },
        [NAMES, text] as const,
      );
      await visit(page, path);
      expect(await attributes(), what).toEqual(before);
      await works(page);
      expect(complaints, what).toEqual([]);
    }
  });

  test('whatever its address ends in', async () => {
    const { page, complaints } = await watched(await newContext());
    for (const fragment of FRAGMENTS) {
      await page.goto('about:blank'); // Else a new fragment is no new visit.
      await visit(page, path + QUERY + fragment);
      await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
      await page.$$eval('form[data-filters]', (forms) => {
        for (const form of forms) (form as HTMLFormElement).reset();
      });
      await works(page);
      expect(complaints, fragment).toEqual([]);
    }
  });

  test('where the browser lets no page write its address', async () => {
    const context = await newContext();
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('more than 100 times in 30 seconds', 'SecurityError');
      };
      Object.assign(History.prototype, { pushState: refuse, replaceState: refuse });
    });
    const { page, complaints } = await watched(context);
    await visit(page, path);
    await works(page);
    expect(complaints).toEqual([]);
  });
});

test('where the address cannot be written, the hits shown are the last query’s', async () => {
  const context = await newContext();
  const { page, complaints } = await watched(context);
  await visit(page, 'search.html?q=双控');
  await page.locator('[data-match=exact]').first().waitFor();
  await page.evaluate(() => {
    History.prototype.pushState = () => {
      throw new DOMException('more than 100 times in 30 seconds', 'SecurityError');
    };
  });
  await PAGES['search.html']?.(page);
  await expect.poll(() => page.locator('.hit mark').allTextContents()).toEqual(['招飞']);
  expect(complaints).toEqual([]);
});

test('a feature that cannot start is reported, and the others work', async () => {
  const context = await newContext();
  await context.addInitScript(() => {
    globalThis.matchMedia = () => {
      throw new Error('no matchMedia');
    };
    globalThis.URLSearchParams = class {
      constructor() {
        throw new Error('no URLSearchParams');
      }
    } as unknown as typeof URLSearchParams;
  });
  const { page, complaints } = await watched(context);
  await page.goto(`${site}${FULL.id}/figures.html`);
  await listening(page);
  await PAGES[`${FULL.id}/figures.html`]?.(page);
  expect(new Set(complaints)).toEqual(new Set(['no matchMedia', 'no URLSearchParams']));
  await page.keyboard.press('?');
  await page.locator('.keys-help[open]').waitFor();
});

test('what is stored rightly beside what is not still holds', async () => {
  const context = await newContext();
  const paragraph = FULL.paragraphs.at(-1)?.id ?? '';
  await context.addInitScript(
    ([report, paragraph]) => {
      const place = { page: `closing.html#p${paragraph}`, title: '结尾' };
      localStorage.setItem('zhudu.settings', '{"size":"huge","theme":7,"marks":"some"}');
      localStorage.setItem('zhudu.place', JSON.stringify({ x: 7, [report]: place }));
    },
    [FULL.id, paragraph] as const,
  );
  const { page } = await watched(context);
  await visit(page, 'index.html');
  expect(await page.getAttribute('html', 'data-size')).toBe('huge');
  const button = page.locator(`[data-start="${FULL.id}"] .primary`);
  expect(await button.textContent()).toBe('接着读：结尾');
  expect(await button.getAttribute('href')).toMatch(new RegExp(`closing\\.html#p${paragraph}$`));
});
