/** `search/engine.js`: Pagefind's wasm, with what speaks with it, for `page/engine.ts`. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { bundleScript } from '../../bundle.ts';
import { versionOf } from '../../model/version.ts';
import { REGISTRY, registryScript } from '../shared/registry.ts';
import { buildIndex, only } from './pagefind.ts';

/** Passes over the wasm to make its gzip smaller; more hardly help. It takes a second. */
const ITERATIONS = 15;
/** Where what was recompressed is kept from build to build. */
const CACHE = path.join('.cache', 'search');

/**
 * The part of Pagefind's code that speaks with its wasm, as a classic script. The rest of it fetches
 * files, which `page/engine.ts` does by scripts. It is evaluated anew for each index, since all that is
 * evaluated once shares one memory.
 * @param code Pagefind's `pagefind.js`
 */
async function bundleBindings(code: string): Promise<string> {
  const source = `import { wasm_bindgen } from 'pagefind-code';\nmade = wasm_bindgen;`;
  const bundled = await bundleScript(
    { source, folder: import.meta.dirname },
    {
      drop: ['console'],
      define: { document: 'undefined', fetch: 'undefined', 'import.meta.url': 'undefined' },
      plugins: [
        {
          name: 'pagefind-code',
          setup(build) {
            build.onResolve({ filter: /^pagefind-code$/ }, () => ({
              path: 'pagefind.js',
              namespace: 'pagefind',
              sideEffects: false,
            }));
            build.onLoad({ filter: /.*/, namespace: 'pagefind' }, () => ({
              contents: `${code}\nexport { wasm_bindgen };`,
            }));
          },
        },
      ],
    },
  );
  return `/* Pagefind 1.6, MIT License, © CloudCannon, https://pagefind.app */
(globalThis.${REGISTRY}??={}).engine=()=>{let made;${bundled};return made};
`;
}

/** The same content, compressed as well as gzip allows. @param content gzip */
async function recompress(content: Uint8Array): Promise<Uint8Array> {
  const file = path.join(CACHE, `${versionOf(content)}.gz`);
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
    registryScript(['wasm'], Buffer.from(wasm).toString('base64')) + (await bundleBindings(code))
  );
}

let engine: Promise<string> | undefined;

/** Source of the engine's script, made once a process. */
export function engineScript(): Promise<string> {
  engine ??= makeEngine();
  return engine;
}
