import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Done, runSteps, stopSteps, timesOf } from './steps.ts';

/** A step that runs a line of JavaScript in this Node. */
const node = (name: string, code: string) => ({
  name,
  command: `"${process.execPath}" -e "${code}"`,
});

/** Runs steps and gives their exit code, what was written and the names of those that ended. */
async function run(steps: Parameters<typeof runSteps>[0]) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const done: Done[] = [];
    const code = await runSteps(steps, (step) => done.push(step));
    const output = write.mock.calls.map(([chunk]) => String(chunk)).join('');
    return { code, output, names: done.map(({ name }) => name).sort() };
  } finally {
    write.mockRestore();
  }
}

test('a step that succeeds says nothing, one that fails shows all that it has written', async () => {
  const good = node('good', "console.log('fine')");
  const bad = node('bad', "console.log('out'); console.error('err'); process.exit(3)");
  expect(await run([good])).toEqual({ code: 0, output: '', names: ['good'] });
  expect(await run([good, bad])).toEqual({ code: 3, output: 'out\nerr\n', names: ['bad', 'good'] });
});

test('a program that is not there fails its step', async () => {
  const { code, output } = await run([{ name: 'none', command: 'no-such-program-anywhere' }]);
  expect(code).not.toBe(0);
  expect(output).toContain('no-such-program-anywhere');
});

describe('a step that would never end', () => {
  /** Says that it runs by making a file; the pipe keeps the step open for as long as its program lives. */
  async function forever() {
    const folder = await mkdtemp(join(tmpdir(), 'steps-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const mark = join(folder, 'mark').replaceAll('\\', '/');
    const code = `require('fs').writeFileSync('${mark}', ''); setInterval(() => console.log('on'), 10)`;
    return { mark, step: node('long', code) };
  }

  test('ends, with the programs that it has started, when all are stopped', async () => {
    const { mark, step } = await forever();
    const ended = run([step]);
    await expect.poll(() => existsSync(mark), { timeout: 60_000 }).toBe(true);
    stopSteps();
    expect((await ended).code).not.toBe(0);
  });
});

test('one that fails leaves the others to their end', async () => {
  const slow = node('slow', 'setTimeout(() => console.log(1), 200)');
  const bad = node('bad', "console.log('why'); process.exitCode = 3");
  expect(await run([slow, bad])).toEqual({ code: 3, output: 'why\n', names: ['bad', 'slow'] });
});

test('the times stand under each other', () => {
  const times = [
    { name: '浏览器', seconds: 0.123 },
    { name: '检查', seconds: 14.16 },
  ];
  expect(timesOf(times)).toBe('  浏览器     0.1 秒\n  检查　    14.2 秒');
});
