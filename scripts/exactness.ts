/**
 * `npm run exactness -- FOLDER`: imports the texts of a folder into a copy of the project, builds it, and
 * holds its search against an independent one (C6): in Node for thousands of queries, in both engines, over
 * HTTP and by double click, for some of them. Not part of the tests: the texts are not in the repository.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchEngine } from '../src/e2e/browsers.ts';
import { openBuiltSearch, wrongAnswers } from '../src/e2e/built-search.ts';
import { buildCopy, copyProject } from '../src/e2e/project-copy.ts';
import { searchFor } from '../src/e2e/search-page.ts';
import { paragraphTexts } from '../src/e2e/truth.ts';
import { loadLibrary } from '../src/library/whole.ts';
import { serveSite } from '../src/publish/serve.ts';
import { oracle, oracleForm } from '../src/search/testing.ts';
import { addReport, textsIn } from './corpus.ts';
import { everyNth, queriesOf } from './exactness/queries.ts';

const WORK = '.cache/exactness';
/** How many queries are asked of each page. */
const IN_PAGES = 60;

const [folder, ...others] = process.argv.slice(2);
if (folder === undefined || others.length > 0) {
  console.error('用法：npm run exactness -- 文件夹（一份报告一个 .txt 或 .docx）');
  process.exit(1);
}

copyProject(WORK, 'content');
for (const text of textsIn(folder)) {
  const refused = await addReport(path.join(WORK, 'content'), text);
  if (refused !== null) console.log(refused);
}
console.log('建站……');
await buildCopy(WORK);
const library = loadLibrary(WORK);
const texts = paragraphTexts(library);
const queries = queriesOf(library.reports);
console.log(`${library.reports.length} 份报告，${texts.size} 段，${queries.length} 个检索词`);

let faults = 0;
/** Says what an engine got wrong. */
function tell(where: string, count: number, wrong: readonly object[]): void {
  console.log(`${where}：${count} 个检索词，${wrong.length} 个不对`);
  for (const one of wrong.slice(0, 10)) console.log(one);
  faults += wrong.length;
}

const site = path.join(WORK, 'dist');
tell('Node', queries.length, await wrongAnswers(openBuiltSearch(site), texts, queries));

const forms = new Map([...texts].map(([key, text]) => [key, oracleForm(text)]));
const server = await serveSite({ folder: site });
const some = everyNth(queries, Math.ceil(queries.length / IN_PAGES));
for (const engine of ['chromium', 'firefox'] as const) {
  const browser = await launchEngine(engine);
  for (const root of [server.url, `${pathToFileURL(path.resolve(site)).href}/`]) {
    const page = await browser.newPage();
    await page.goto(`${root}search.html`);
    await page.waitForSelector('[data-search-state]');
    const wrong: object[] = [];
    for (const words of some) {
      const truth = oracle(forms, words);
      const occurrences = truth.reduce((sum, [, count]) => sum + count, 0);
      const { hits, occurrences: said } = await searchFor(page, words);
      const keys = truth.map(([key]) => key);
      if (said !== occurrences || hits.toSorted().join() !== keys.toSorted().join()) {
        wrong.push({
          words,
          found: `${hits.length} × ${said}`,
          truth: `${truth.length} × ${occurrences}`,
        });
      }
    }
    tell(`${engine} ${new URL(root).protocol}`, some.length, wrong);
    await page.close();
  }
  await browser.close();
}
await server.close();
process.exitCode = faults === 0 ? 0 : 1;
