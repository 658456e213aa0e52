/**
 * `npm test`: the browsers, the checks and the build, then the tests; which step is running, and at the end how
 * long each took. Arguments are Vitest's (`npm test -- src/e2e/pages/reading.test.ts`); with them the checks are
 * left to the whole run. `--deep` sets `DEEP=1`: more draws, every state in every view.
 */
import { parseCLI, startVitest } from 'vitest/node';
import { type Done, runSteps, type Step, stopSteps, timesOf } from './steps.ts';

const args = process.argv.slice(2).filter((word) => word !== '--deep');
if (process.argv.includes('--deep')) process.env['DEEP'] = '1';

const BROWSERS: Step = { name: '浏览器', command: 'node scripts/browsers.ts', isLoud: true };
const CHECK: Step = { name: '检查', command: 'npm run --silent --ignore-scripts check' };
const BUILD: Step = { name: '建站', command: 'node scripts/build.ts' };

const times: Done[] = [];
// Before the reporter's last line, which is written when the process ends, too.
process.once('exit', () => console.log(`\n用时\n${timesOf(times)}`));

const stop = () => {
  stopSteps();
  process.exit(130);
};
process.on('SIGINT', stop).on('SIGTERM', stop);

await need('找浏览器……', [BROWSERS]);
if (args.length > 0) await need('建站……', [BUILD]);
else await need('检查数据、代码和类型，同时建站……', [CHECK, BUILD]);
// From here on Vitest has children, and knows how to end them.
process.off('SIGINT', stop).off('SIGTERM', stop);

console.log('测试……');
const start = performance.now();
const { filter, options } = parseCLI(['vitest', 'run', ...args]);
const vitest = await startVitest(filter, { config: '.vitest.config.ts', ...options });
times.push({ name: '测试', seconds: (performance.now() - start) / 1000 });
await vitest.exit();

/** Says what is done and does it; ends the whole run where it fails. */
async function need(what: string, steps: Step[]): Promise<void> {
  console.log(what);
  const code = await runSteps(steps, (step) => times.push(step));
  if (code === 0) return;
  console.error('没有通过；上面是原因。');
  process.exit(code);
}
