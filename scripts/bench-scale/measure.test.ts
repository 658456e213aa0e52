import { expect, test } from 'vitest';
import { measured } from './measure.ts';

const node = (code: string) => measured(process.execPath, ['-e', code], '.');
/** Takes this many seconds of processor time: those are what is counted, however busy the machine is. */
const burn = (seconds: number) =>
  `while (process.cpuUsage().user < ${seconds * 1e6}) JSON.stringify(process.versions);`;
const inChild = (code: string) =>
  `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(code)}]);`;

test.runIf(process.platform === 'linux')(
  'a command is charged for its processes, and for one that nobody waits for',
  async () => {
    const left = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(
      `${burn(0.3)} console.log('done'); setInterval(() => {}, 1000)`,
    )}]);
child.stdout.once('data', () => process.exit());
process.once('exit', () => process.kill(child.pid));`;
    expect((await node(inChild(burn(0.3)))).cpu).toBeGreaterThan(0.25);
    expect((await node(left)).cpu).toBeGreaterThan(0.15);
  },
);

test.runIf(process.platform === 'linux')(
  'the memory is that of the biggest process, not of all together',
  async () => {
    const fill = `const filled = Buffer.alloc(2e8, 1); ${burn(0.4)} filled.at(0);`;
    const { peak } = await node(
      `const filled = Buffer.alloc(1.5e8, 1); ${inChild(fill)} filled.at(0);`,
    );
    expect(peak).toBeGreaterThan(2e8);
    expect(peak).toBeLessThan(3.5e8);
  },
);

test('a command that fails says what it said', async () => {
  await expect(node("console.error('why'); process.exit(3)")).rejects.toThrow(/ended with 3:\nwhy/);
});
