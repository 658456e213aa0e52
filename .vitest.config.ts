import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ByProject } from './scripts/test-order.ts';

/** Tests of built sites share what the global setup builds and serves. */
const BUILT = ['src/e2e/setup.ts'];

/** A project of tests; see the folders' table in `.github/CONTRIBUTING.md`. */
function project(
  name: string,
  include: string[],
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      // A worker keeps its modules and its browser from file to file.
      isolate: false,
      // Time is never asserted: a busy machine takes a while over thousands of made-up texts.
      testTimeout: process.env['DEEP'] ? 3_600_000 : 300_000,
      hookTimeout: 300_000,
      expect: { poll: { timeout: 60_000 } },
      ...more,
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default', './scripts/plain-reporter.ts'],
    maxWorkers: Math.min(4, availableParallelism()),
    sequence: { sequencer: ByProject },
    projects: [
      project('unit', ['src/**/*.test.ts', 'scripts/**/*.test.ts'], { exclude: ['src/e2e/**'] }),
      project('data', ['src/e2e/data/**/*.test.ts']),
      project('files', ['src/e2e/files/**/*.test.ts'], { globalSetup: BUILT }),
      project('pages', ['src/e2e/pages/**/*.test.ts'], { globalSetup: BUILT }),
      project('chromium', ['src/e2e/engines/**/*.test.ts'], {
        globalSetup: BUILT,
        provide: { engine: 'chromium' },
      }),
      project('firefox', ['src/e2e/engines/**/*.test.ts'], {
        globalSetup: BUILT,
        provide: { engine: 'firefox' },
      }),
    ],
  },
});
