/** Hosts that let browsers keep scripts for a year: a new page never meets an old script. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { versionOf } from '../../model/version.ts';
import { filesIn } from '../../site/files.ts';
import { newContext } from '../browser.ts';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { startHost } from '../hosts.ts';
import { listening, marginFilled, openSettings } from '../pages.ts';

/** Publishes a build in which every script of ours says that it ran. */
function publishNext(folder: string): void {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
  const files = filesIn(folder);
  const scripts = files.filter((file) => /^assets\/.*\.js$|\/text\.js$/.test(file));
  for (const file of scripts) {
    write(file, `(globalThis.ranNext ??= []).push('${file}');${read(file)}`);
  }
  const version = versionOf(...scripts.map(read));
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const cite = `${path.dirname(file)}/text.js`;
    const own = scripts.includes(cite) ? versionOf(read(cite)) : '';
    const html = read(file)
      .replace(/\?v=[0-9a-f]{8}/g, `?v=${version}`)
      .replace(/ data-cite="[0-9a-f]{8}"/, ` data-cite="${own}"`);
    write(file, html);
  }
}

test('a page of a new build runs the scripts of that build alone', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhudu-versions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(FIXTURE_SITE, folder, { recursive: true });
  const host = await startHost(folder, { cacheControl: 'public, max-age=31536000, immutable' });
  onTestFinished(host.close);
  const page = await (await newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  // Both visits are to be alike, not one of them the first.
  await page.addInitScript(() => localStorage.setItem('zhudu.settings', '{"hint":"seen"}'));
  const visit = async () => {
    await page.goto(`${host.url}yunxi-2024/part-2.html`);
    await listening(page);
    await marginFilled(page);
    await openSettings(page);
    await page.click('a.num');
    await page.waitForSelector('.cite-panel');
    return page.evaluate(() => ({
      loaded: performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname.slice(1))
        .filter((file) => file.endsWith('.js'))
        .sort(),
      ofNext: ((globalThis as { ranNext?: string[] }).ranNext ?? []).sort(),
    }));
  };
  const before = await visit();
  expect(before.ofNext).toEqual([]);
  expect(before.loaded).toEqual(expect.arrayContaining(['assets/site.js', 'yunxi-2024/text.js']));
  publishNext(folder);
  const after = await visit();
  expect(after.ofNext).toEqual(after.loaded);
  expect(after.loaded).toEqual(before.loaded);
});
