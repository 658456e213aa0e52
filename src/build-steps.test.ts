import { expect, test } from 'vitest';
import { type Manner, Steps } from './build-steps.ts';

/** What is said of two steps that take 1 and 2.5 seconds. */
function said(manner: Manner): string[] {
  const lines: string[] = [];
  let now = 7;
  const steps = new Steps(
    (line) => lines.push(line),
    () => now,
  );
  steps.manner = manner;
  steps.begin('甲');
  now += 1000;
  steps.begin('乙');
  now += 2500;
  steps.end();
  steps.end();
  return lines;
}

test('who waits sees the steps as they begin, and with their times when asked', () => {
  expect(said('quiet')).toEqual([]);
  expect(said('names')).toEqual(['甲……', '乙……']);
  expect(said('times')).toEqual(['甲……', '甲：1.0 秒', '乙……', '乙：2.5 秒']);
});
