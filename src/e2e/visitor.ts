/** A reader's browser that writes down every request, error and breach of the policy. */
import type { BrowserContext, Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { PATIENCE } from '../publish/pdf/chromium.ts';
import { engineBrowser } from './engines.ts';

/** What was seen of a site. */
export interface Visitor {
  page: Page;
  /** Addresses asked for, without `data:` and `blob:`, which ask no one. */
  requests: string[];
  /** Errors and warnings of the console, uncaught errors, breaches of the policy, failed requests. */
  complaints: string[];
}

/** Firefox says this of a kept icon when the page is left before the icon is drawn. */
const RE_LEFT_BEHIND = /favicon\.svg’\. A ServiceWorker intercepted the request/;
const RE_ASKS_NO_ONE = /^(data|blob|about|chrome|moz-extension):/;

/** Opens a tab beside those that are open. */
export async function newTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/**
 * Opens a tab in a context of its own that is watched from the first moment. Close it by `leave`.
 * @param saved folder for what the visitor saves; the browser's own without one
 */
export async function newVisitor(
  saved?: string,
): Promise<Visitor & { leave: () => Promise<void> }> {
  const context = await (await engineBrowser()).createBrowserContext(
    saved === undefined ? {} : { downloadBehavior: { policy: 'allow', downloadPath: saved } },
  );
  const page = await newTab(context);
  const visitor: Visitor = { page, requests: [], complaints: [] };
  page.on('request', (request) => {
    if (!RE_ASKS_NO_ONE.test(request.url())) visitor.requests.push(request.url());
  });
  const complain = (text: string) => {
    if (!RE_LEFT_BEHIND.test(text)) visitor.complaints.push(text);
  };
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complain(message.text());
  });
  page.on('pageerror', (error) => complain(String(error)));
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.effectiveDirective} forbids ${event.blockedURI}`),
    );
  });
  return { ...visitor, leave: () => context.close() };
}

/** A visitor for one test, who leaves when it ends. */
export async function visitorOfTest(saved?: string): Promise<Visitor> {
  const visitor = await newVisitor(saved);
  onTestFinished(() => visitor.leave());
  return visitor;
}
