/** The browsers of the tests: Debian's, or those that the environment names. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, PATIENCE } from '../publish/pdf/chromium.ts';

/** The whole browser, which has windows. */
export const CHROMIUM: string = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** The same engine as a program without windows: it takes half the time. */
export const CHROMIUM_SHELL = '/usr/bin/chromium-headless-shell';
export const FIREFOX: string = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

const hasShell = !process.env['CHROMIUM'] && !process.env['HEADED'] && existsSync(CHROMIUM_SHELL);
const EXECUTABLE = hasShell ? CHROMIUM_SHELL : CHROMIUM;

/** `HEADED=1` shows the windows; `SLOWMO=500` waits so many ms after each step. */
const WATCHED = {
  headless: !process.env['HEADED'],
  slowMo: Number(process.env['SLOWMO'] ?? 0),
  timeout: PATIENCE,
};

/**
 * Starts Chromium without its own traffic.
 * @param flags added to the tests' own
 */
export function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    ...WATCHED,
    executablePath: EXECUTABLE,
    args: [...CHROMIUM_FLAGS, ...flags],
  });
}

/** Starts Chromium as a reader has it, for what a program without windows does otherwise. */
export function launchWholeChromium(): Promise<Browser> {
  return chromium.launch({ ...WATCHED, executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
}

/** The engines that the site promises to work in. */
export type Engine = 'chromium' | 'firefox';

/**
 * Starts either engine over one interface, for what must hold in both. Playwright has no driver for
 * Debian's Firefox; Puppeteer drives it over WebDriver BiDi. Puppeteer clicks where an element was
 * when it looked, so the page must not be gliding meanwhile: these browsers ask for less motion.
 * Playwright waits until an element stands still, and its browsers have the motion.
 */
export function launchEngine(engine: Engine): Promise<PuppeteerBrowser> {
  return engine === 'chromium'
    ? puppeteer.launch({
        ...WATCHED,
        browser: 'chrome',
        executablePath: EXECUTABLE,
        args: [...CHROMIUM_FLAGS, '--force-prefers-reduced-motion'],
      })
    : puppeteer.launch({
        ...WATCHED,
        browser: 'firefox',
        executablePath: FIREFOX,
        extraPrefsFirefox: {
          // Automation loosens Firefox's rules for files; a reader's Firefox has them.
          'security.fileuri.strict_origin_policy': true,
          'ui.prefersReducedMotion': 1,
          // The oldest Firefox that the site promises to work in does not know text fragments.
          'dom.text_fragments.enabled': false,
        },
      });
}
