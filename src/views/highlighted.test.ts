import { expect, test, vi } from 'vitest';
import { highlighted } from './highlighted.ts';

const CODE = "import { readFileSync } from 'node:fs';\n// 一行\nconst [first] = [1];";

test('every character is there, and what it is', async () => {
  const lines = await highlighted(CODE, 'javascript');
  expect(lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(CODE);
  expect(lines[0]?.[0]).toEqual({ text: 'import', kind: 'keyword' });
  expect(lines[1]).toEqual([{ text: '// 一行', kind: 'comment' }]);
});

test('on a machine that takes a second from one look at the clock to the next, it is the same', async () => {
  const good = await highlighted(CODE, 'javascript');
  let now = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
  try {
    expect(await highlighted(CODE, 'javascript')).toEqual(good);
  } finally {
    clock.mockRestore();
  }
});
