/** Playwright's Chromium for the tests of pages: one browser a worker, one context a test. */
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFailed, onTestFinished } from 'vitest';
import { PATIENCE } from '../publish/pdf/chromium.ts';
import { launchChromium } from './browsers.ts';
import { listening } from './pages.ts';

/** Address of the fixture site, with a slash at the end. */
export const site: string = inject('site');

/** Pictures of pages whose test failed. */
const FAILURES = '.cache/failures';

let browser: Promise<Browser> | undefined;

/** The worker's browser, started when first asked for; it ends with the worker. */
function theBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

/** A context of its own for this test, closed after it; nothing is kept by a service worker unless told. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await theBrowser()).newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(PATIENCE);
  onTestFinished(() => context.close());
  onTestFailed(async ({ task }) => {
    mkdirSync(FAILURES, { recursive: true });
    const name = `${FAILURES}/${task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}`;
    for (const [at, page] of context.pages().entries()) {
      await page.screenshot({ path: `${name}.${at}.png` }).catch(() => {});
      console.log(`${page.url()} → ${name}.${at}.png`);
    }
  });
  return context;
}

export type PageOptions = BrowserContextOptions & { width?: number; height?: number };

/**
 * Opens a page of the fixture site and waits until its scripts listen.
 * @param path    from the site's root, or a whole address
 * @param options of Playwright's context; `width` (px, 1440) and `height` (px, 900) of the window
 */
export async function openPage(
  path: string,
  { width = 1440, height = 900, ...options }: PageOptions = {},
): Promise<Page> {
  const context = await newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  await visit(page, path, options.javaScriptEnabled !== false);
  return page;
}

/** Takes a page to another one of the site and waits until its scripts listen. */
export async function visit(page: Page, path: string, scripts = true): Promise<void> {
  await page.goto(new URL(path, site).href);
  if (scripts) await listening(page);
}
