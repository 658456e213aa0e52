/** The browsers of the tests: Debian's, or those that the environment names. */
import { type Browser, chromium } from 'playwright-core';
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';

export const CHROMIUM: string = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const FIREFOX: string = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window and without its own traffic. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
  });
}

/** The engines that the site promises to work in. */
export const ENGINES = ['chromium', 'firefox'] as const;
export type Engine = (typeof ENGINES)[number];

/**
 * Starts either engine over one interface, for what must hold in both. Playwright has no driver for
 * Debian's Firefox; Puppeteer drives it over WebDriver BiDi. Puppeteer clicks where an element was
 * when it looked, so the page must not be gliding meanwhile: these browsers ask for less motion.
 * Playwright waits until an element stands still, and its browsers have the motion.
 */
export function launchEngine(engine: Engine): Promise<PuppeteerBrowser> {
  return engine === 'chromium'
    ? puppeteer.launch({
        browser: 'chrome',
        executablePath: CHROMIUM,
        args: [...CHROMIUM_FLAGS, '--force-prefers-reduced-motion'],
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath: FIREFOX,
        extraPrefsFirefox: {
          // Automation loosens Firefox's rules for files; a reader's Firefox has them.
          'security.fileuri.strict_origin_policy': true,
          'ui.prefersReducedMotion': 1,
        },
      });
}
