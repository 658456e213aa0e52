/** Opens a state of the site for a test. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { openPage, type PageOptions } from './browser.ts';
import { marginFilled } from './pages.ts';
import { STATES, stateUrl } from './states.ts';

/** A page of its own, brought into a state of `states.ts`; closed after the test. */
export async function openState(state: string, options: PageOptions = {}): Promise<Page> {
  const [path, act] = STATES[state] ?? [];
  if (path === undefined) throw new Error(`no state ${state}`);
  const sites = { site: inject('site'), one: inject('oneSite') };
  const page = await openPage(stateUrl(path, sites), options);
  await act?.(page);
  await marginFilled(page);
  return page;
}
