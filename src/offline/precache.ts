/** The service worker of a finished site, with the list of all files that it keeps. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleScript } from '../bundle.ts';
import { filesIn } from '../site/files.ts';

const SERVICE_WORKER = 'sw.js';
/** What is only taken away, never read on the site, and what only `file://` and hosts need. */
const RE_NOT_KEPT = /(^|\/)(single|404)\.html$|\.zip$|(^|\/)embedded\.js$|^sw\.js$|\.txt$/;

/** A file for Workbox: it is refused when its bytes are not those of this build. */
interface KeptFile {
  url: string;
  revision: string;
  integrity: string;
}

/** The files of a site that are kept in the browser, sorted by path. */
function keptFiles(folder: string): KeptFile[] {
  return filesIn(folder)
    .filter((file) => !RE_NOT_KEPT.test(file))
    .map((file) => {
      const sum = createHash('sha256').update(readFileSync(path.join(folder, file)));
      const digest = sum.digest('base64');
      return { url: encodeURI(file), revision: digest.slice(0, 12), integrity: `sha256-${digest}` };
    });
}

/** Writes `sw.js`; must come after every other file of the site has its final bytes. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const script = await bundleScript('src/browser/service-worker.ts', {
    define: {
      PRECACHE: JSON.stringify(keptFiles(folder)),
      'process.env.NODE_ENV': '"production"',
    },
  });
  writeFileSync(path.join(folder, SERVICE_WORKER), script);
}
