/** `search/engine.js`: Pagefind's own code and its wasm, so bundled that `page/engine.ts` can feed it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { bundleScript } from '../../bundle.ts';
import { REGISTRY, registryScript } from '../shared/registry.ts';
import { digest } from './digest.ts';
import { buildIndex, only } from './pagefind.ts';

/** Passes over the wasm to make its gzip smaller; more hardly help. It takes a second. */
const ITERATIONS = 15;
/** Where what was recompressed is kept from build to build. */
const CACHE = path.join('.cache', 'search');

/**
 * Pagefind's code as a classic script: no worker, no base from the page, no console. It is evaluated
 * anew for each index, since all instances of one evaluation share one wasm memory, and crash.
 * @param code Pagefind's `pagefind.js`
 */
async function bundleEngine(code: string): Promise<string> {
  const source = `import { createInstance } from 'pagefind-code';
made = createInstance({ basePath: '/', metaCacheTag: '0' });`;
  const bundled = await bundleScript(
    { source, folder: import.meta.dirname },
    {
      drop: ['console'],
      define: {
        document: 'undefined',
        window: 'undefined',
        Worker: 'undefined',
        'import.meta.url': 'undefined',
      },
      plugins: [
        {
          name: 'pagefind-code',
          setup(build) {
            build.onResolve({ filter: /^pagefind-code$/ }, () => ({
              path: 'pagefind.js',
              namespace: 'pagefind',
            }));
            build.onLoad({ filter: /.*/, namespace: 'pagefind' }, () => ({ contents: code }));
          },
        },
      ],
    },
  );
  return `/* Pagefind 1.6, MIT License, © CloudCannon, https://pagefind.app */
(globalThis.${REGISTRY}??={}).engine=(fetch)=>{let made;${bundled};return made};
`;
}

/** The same content, compressed as well as gzip allows. @param content gzip */
async function recompress(content: Uint8Array): Promise<Uint8Array> {
  const file = path.join(CACHE, `${digest(content)}.gz`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const made = await gzipAsync(gunzipSync(content), { numiterations: ITERATIONS });
  const smaller = made.length < content.length ? made : content;
  await mkdir(CACHE, { recursive: true });
  // Two builds may be at it at once.
  await writeFile(`${file}.${process.pid}`, smaller);
  await rename(`${file}.${process.pid}`, file);
  return smaller;
}

/** The engine's script; the same for all indexes. */
async function makeEngine(): Promise<string> {
  // Any index comes with the engine.
  const files = await buildIndex([{ url: 'none', tokens: ['none'] }]);
  const wasm = await recompress(only(files, /^wasm\..+\.pagefind$/).content);
  const code = Buffer.from(only(files, /^pagefind\.js$/).content).toString('utf8');
  return (
    registryScript(['wasm'], Buffer.from(wasm).toString('base64')) + (await bundleEngine(code))
  );
}

let engine: Promise<string> | undefined;

/** Source of the engine's script, made once a process. */
export function engineScript(): Promise<string> {
  engine ??= makeEngine();
  return engine;
}
