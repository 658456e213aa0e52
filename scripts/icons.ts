/** Draws the icons of the installed site from `public/favicon.svg`; run it when that file changes. */
import { readFileSync } from 'node:fs';
import { launchChromium } from '../src/e2e/browsers.ts';

/** File → size in px and the part of it that the drawing takes: a maskable icon may lose its rim. */
const ICONS = { '192': [192, 1], '512': [512, 1], 'maskable-512': [512, 0.7] } as const;

const svg = readFileSync('public/favicon.svg', 'utf8');
const ground = /fill="(#[0-9a-f]+)"/.exec(svg)?.[1] ?? 'white';
const browser = await launchChromium();
try {
  for (const [name, [size, part]] of Object.entries(ICONS)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${part < 1 ? ground : 'none'}">${svg.replace('<svg', `<svg width="${size * part}"`)}`,
    );
    await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
