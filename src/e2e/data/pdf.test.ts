/** The real reports in print: set as official documents are, small enough to be sent, the same each time. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportSourcesOf } from '../../exports/testing.ts';
import type { Press } from '../../publish/pdf/press.ts';
import { expectPrinted, testPress } from '../checks/printed-report.ts';
import { realSite } from '../dist.ts';

const MOST = { 'official.pdf': 1_000_000, 'annotated.pdf': 2_000_000 };

let press: Press;
beforeAll(async () => {
  press = await testPress();
});
afterAll(() => press.close());

test.each(exportSourcesOf('.').map((source) => [source.report.id, source] as const))(
  '%s',
  async (_, source) => {
    const { files, lines } = await expectPrinted(press, realSite(), source);
    for (const [file, most] of Object.entries(MOST)) {
      expect(files.get(file)?.length, file).toBeLessThan(most);
    }
    const again = await testPress();
    try {
      expect(await expectPrinted(again, realSite(), source)).toEqual({ files, lines });
    } finally {
      await again.close();
    }
  },
);
