/** The browsers of the tests: Debian's, or those that the environment names. */
import { type Browser, chromium } from 'playwright-core';

export const CHROMIUM: string = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const FIREFOX: string = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** Starts Chromium without a window and without its own traffic. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
