/** The browser that prints: Chromium, or one that is made of it. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Without traffic of its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long it may take over one thing, in ms: on a busy machine Playwright's own 30 s are soon gone. */
export const PATIENCE = 120_000;

/** Its program; the environment's `CHROMIUM`, else where systems have it; null where there is none. */
export function findChromium(): string | null {
  const { CHROMIUM } = process.env;
  const places = CHROMIUM === undefined ? usualPlaces() : [CHROMIUM];
  return places.find((file) => existsSync(file)) ?? null;
}

function usualPlaces(): string[] {
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
    return ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].flatMap((name) =>
      roots.flatMap((root) => {
        const program = name === 'Microsoft/Edge' ? 'msedge.exe' : 'chrome.exe';
        return root === undefined ? [] : [path.join(root, name, 'Application', program)];
      }),
    );
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  // The first is the same engine as a program without windows, and quicker.
  return [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ].map((name) => `/usr/bin/${name}`);
}
