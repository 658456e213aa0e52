/** The printed editions of small reports: with notes and annexes of their own, without figures, with errata. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesScript } from '../../exports/paper/lines.ts';
import { exportSourcesOf } from '../../exports/testing.ts';
import type { Press } from '../../publish/pdf/press.ts';
import { expectPrinted, testPress } from '../checks/printed-report.ts';
import { FIXTURE_ARGS, FIXTURE_ROOT, FIXTURE_SITE } from '../fixture-site.ts';

const sources = exportSourcesOf(FIXTURE_ROOT);
const read = (...file: string[]) => readFileSync(path.join(FIXTURE_SITE, ...file));

let press: Press;
beforeAll(async () => {
  press = await testPress();
});
afterAll(() => press.close());

test.each(sources.map((source) => [source.report.id, source] as const))(
  '%s is printed as it is, and where the site has it printed, the same',
  async (id, source) => {
    const { files, lines } = await expectPrinted(press, FIXTURE_SITE, source);
    const isInSite = FIXTURE_ARGS.includes(id);
    const script = isInSite ? linesScript(id, lines) : linesScript(id, null);
    expect(read(id, 'lines.js').toString('utf8')).toBe(script);
    const page = read(id, 'downloads.html').toString('utf8');
    for (const [file, bytes] of files) {
      expect(page).toContain(`${isInSite ? 'data-download' : 'data-later'}="${file}"`);
      if (isInSite) expect(read(id, 'downloads', file).equals(bytes), file).toBe(true);
    }
  },
);
