/** The one Astro integration: checks the data before the build, finishes the site after it. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { steps } from './build-steps.ts';
import { setUpServer } from './dev-server.ts';
import { checkLibrary } from './library/check.ts';
import { getLibrary, summaries } from './library/get-library.ts';
import { searchExamples } from './library/search-examples.ts';
import { searchEntries, searchedReport } from './library/search-lists.ts';
import { throwIfAny } from './model/errors.ts';
import { writeServiceWorker } from './publish/precache.ts';
import { writeSearch } from './search/build/search.ts';
import { checkLinks } from './site/links.ts';

/** @returns the integration for `astro.config.mjs` */
export default function zhudu(): AstroIntegration {
  return {
    name: 'zhudu',
    hooks: {
      'astro:build:start': () => {
        steps.begin('读内容，核对原文和数据');
        throwIfAny(checkLibrary(getLibrary()));
        steps.begin('编译，生成网页');
      },
      'astro:server:setup': ({ server }) => setUpServer(server),
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        steps.begin('建检索');
        const searched = getLibrary().reports.map(searchedReport);
        await writeSearch(folder, searched, {
          entries: searchEntries(getLibrary()),
          examples: searchExamples(getLibrary(), summaries()),
        });
        steps.begin('核对链接');
        throwIfAny(checkLinks(folder));
        steps.begin('写离线用的清单');
        await writeServiceWorker(folder, getLibrary().reports);
        const paragraphs = searched.reduce((sum, { text }) => sum + text.paragraphs.length, 0);
        logger.info(`${paragraphs} paragraphs can be searched; all links lead somewhere.`);
      },
    },
  };
}
