/** What Astro's development server lacks for this project: it sees all that the pages are made of. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import { openAll } from './build/open-job.ts';
import { opened } from './library/opened.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** Takes the place of a built site's worker that was served from this address, and goes. */
const NO_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', () => registration.unregister());
`;
/** Paths of pages; those of Vite begin with `/@`, files have another ending. */
const RE_PAGE = /^\/(?!@)(?:.*\/)?[^/.]*(?:\.html)?$/;

/** Whether Vite takes no notice of a file: content, and what only esbuild bundles. */
function isUnseen(server: Server, file: string): boolean {
  const [top] = path.relative(PROJECT, file).split(path.sep);
  if (top === 'content') return true;
  const known = server.moduleGraph.getModulesByFile(file.split(path.sep).join('/'));
  return top === 'src' && /\.(ts|css)$/.test(file) && !known?.size;
}

/** Renews every page when something changes that Vite takes no notice of, and checks before it shows. */
export function setUpServer(server: Server): void {
  openAll();
  server.watcher.add(path.join(PROJECT, 'content'));
  server.watcher.on('all', (_event, file) => {
    if (!isUnseen(server, file)) return;
    openAll();
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    if (address === '/sw.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(NO_WORKER);
      return;
    }
    try {
      // A chapter is code to Astro: none is run before the checks have refused what is no text.
      if (RE_PAGE.test(address)) opened();
      next();
    } catch (error) {
      next(error);
    }
  });
}
