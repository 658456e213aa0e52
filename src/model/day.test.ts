import { expect, test } from 'vitest';
import { dayText, isoDay } from './day.ts';

test('a day is the reader’s own, and said as one says it', () => {
  expect(isoDay(new Date(2023, 0, 2, 23, 59))).toBe('2023-01-02');
  expect(isoDay(new Date(2023, 10, 26, 0, 0))).toBe('2023-11-26');
  expect(dayText('2023-11-06')).toBe('2023年11月6日');
  expect(dayText('2023-11-06', '2023')).toBe('11月6日');
  expect(dayText('2023-11-06', '2024')).toBe('2023年11月6日');
});
