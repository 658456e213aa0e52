/** The engine of this project, over Puppeteer, for what must hold in both: one browser a worker. */
import type { Browser } from 'puppeteer-core';
import { inject } from 'vitest';
import { type Engine, launchEngine } from './browsers.ts';

export const engine: Engine = inject('engine');

let browser: Promise<Browser> | undefined;

/** The worker's browser, started when first asked for; it ends with the worker. */
export function engineBrowser(): Promise<Browser> {
  browser ??= launchEngine(engine);
  return browser;
}
