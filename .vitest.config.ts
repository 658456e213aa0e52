import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './scripts/plain-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/e2e/**'],
          // Time is never asserted: a busy machine takes a while over thousands of made-up texts.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/e2e/**/*.test.ts'],
          globalSetup: ['src/e2e/setup.ts'],
          // One browser at a time: the machines that run this have two cores.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // A busy machine may take its time, as over everything else.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
