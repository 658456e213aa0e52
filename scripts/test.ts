/**
 * `npm test`: the browsers, the checks and the build, then the tests; which step is running, and at the end how
 * long each took. A step that fails makes the run fail, and the others are run all the same. Arguments are
 * Vitest's (`npm test -- src/e2e/pages/states.test.ts`); with them the checks are left to the whole run.
 * `--deep` sets `DEEP=1`: more draws, every state in every view.
 */
import { parseCLI, startVitest } from 'vitest/node';
import { type Done, runSteps, type Step, stopSteps, timesOf } from './steps.ts';

const args = process.argv.slice(2).filter((word) => word !== '--deep');
if (process.argv.includes('--deep')) process.env['DEEP'] = '1';

const BROWSERS: Step = { name: '浏览器', command: 'node scripts/browsers.ts', isLoud: true };
const CHECK: Step = { name: '检查', command: 'npm run --silent --ignore-scripts check' };
const BUILD: Step = { name: '建站', command: 'node scripts/build.ts' };
const TEST_SITE: Step = { name: '测试站', command: 'node scripts/test-site.ts' };

const times: Done[] = [];
// Before the reporter's last line, which is written when the process ends, too.
process.once('exit', () => console.log(`\n用时\n${timesOf(times)}`));

const stop = () => {
  stopSteps();
  process.exit(130);
};
process.on('SIGINT', stop).on('SIGTERM', stop);

console.log('找浏览器……');
const missing = await runSteps([BROWSERS], (step) => times.push(step));
if (missing !== 0) process.exit(missing);
console.log(args.length > 0 ? '建站……' : '建站，同时检查数据、代码和类型……');
const note = (step: Done) => times.push(step);
// The checks take longest and need nothing of the sites: they go on beside the tests.
const checked = args.length > 0 ? Promise.resolve(0) : runSteps([CHECK], note);
const built = await runSteps([BUILD, TEST_SITE], note);
// What is wrong with a report must not hide whether the site works: the tests have a library of their own.
if (built !== 0) console.error('没有建成，上面是原因；测试照样运行，看别的怎么样。');
// From here on Vitest has children, and knows how to end them.
process.off('SIGINT', stop).off('SIGTERM', stop);
process.once('exit', stopSteps);

console.log('测试……');
const start = performance.now();
const { filter, options } = parseCLI(['vitest', 'run', ...args]);
const vitest = await startVitest(filter, { config: '.vitest.config.ts', ...options });
times.push({ name: '测试', seconds: (performance.now() - start) / 1000 });
const failure = (await checked) || built;
if (failure !== 0) {
  console.error('检查或建站没有通过，原因在上面。');
  process.exitCode = failure;
}
await vitest.exit();
