/** The service worker of a finished site, with the list of the files that it keeps from the first visit on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleScript } from '../bundle.ts';
import type { Report } from '../report/report.ts';
import { filesIn } from '../site/files.ts';
import { putFile } from './put-file.ts';
import { integrityOf } from './write-file-list.ts';

const SERVICE_WORKER = 'sw.js';
/**
 * What is only taken away, never read on the site, and what only hosts need; of what is taken away the
 * tables are kept, which the pages of figures link to.
 */
const RE_NOT_KEPT =
  /(^|\/)(single|404)\.html$|\/downloads\/(?!\w+\.csv$)|^data\/|\.zip$|^sw\.js$|\.txt$/;
/**
 * What a library of several reports needs wherever one is: what stands at its root, the code, the lists
 * of all terms and names, the search without the reports' texts; of a large library without its index.
 */
const RE_SHELL =
  /^([^/]+|assets\/.*|icons\/.*|(glossary|names|kept)\/index\.html|search\/([^/]+|near\/.*))$/;
const RE_INDEX = /^search\/all\//;
const RE_CODE = /^assets\//;
const RE_VERSION = /assets\/site\.js(\?v=\w+)/;

/** A file for Workbox: it is refused when its bytes are not those of this build. */
interface KeptFile {
  url: string;
  /** Null where the address has a version. */
  revision: string | null;
  integrity: string;
}

/** The files of a site that are kept in the browser, sorted by path. */
function keptFiles(folder: string, isWhole: boolean): KeptFile[] {
  const home = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const version = RE_VERSION.exec(home)?.[1] ?? '';
  const files = filesIn(folder).filter((file) => !RE_NOT_KEPT.test(file));
  const isSmall = !files.some((file) => file.startsWith('search/where/'));
  return files
    .filter((file) => isWhole || RE_SHELL.test(file) || (isSmall && RE_INDEX.test(file)))
    .map((file) => {
      const integrity = integrityOf(readFileSync(path.join(folder, file)));
      // A page of another version asks for code of its own, and gets that or none.
      return RE_CODE.test(file)
        ? { url: encodeURI(file) + version, revision: null, integrity }
        : { url: encodeURI(file), revision: integrity.slice(7, 19), integrity };
    });
}

/**
 * Writes `sw.js`; must come after every other file of the site has its final bytes. It keeps the whole
 * site where there is one report. Of several it keeps what all pages need, what was visited, and the
 * reports that a reader chooses (`write-file-list.ts`).
 * @param reports all of the site
 */
export async function writeServiceWorker(
  folder: string,
  reports: readonly Pick<Report, 'id' | 'title'>[],
): Promise<void> {
  const isWhole = reports.length < 2;
  const script = await bundleScript('src/browser/service-worker.ts', {
    define: {
      PRECACHE: JSON.stringify(keptFiles(folder, isWhole)),
      IS_WHOLE: String(isWhole),
      'process.env.NODE_ENV': '"production"',
    },
  });
  putFile(path.join(folder, SERVICE_WORKER), script);
}
