/** `search/pagefind/engine.js`: Pagefind's own code, so bundled that `engine.ts` can feed it. */
import { bundleScript } from '../../bundle.ts';
import { REGISTRY } from '../shared/registry.ts';

/**
 * Pagefind's code as a classic script: no worker, no base from the page, no console. Each instance
 * has a base of its own, by which its requests are told from those of another.
 *
 * @param code Pagefind's `pagefind.js`
 */
export function bundleEngine(code: string): Promise<string> {
  const source = `import { createInstance } from 'pagefind-code';
const registry = (globalThis.${REGISTRY} ??= {});
const fetches = (registry.fetches ??= []);
registry.fetch = (url) => {
  const [, instance, name] = url.split(/[?]|^[/](\\d+)[/]/);
  return fetches[instance](name);
};
registry.engine = (fetch) =>
  createInstance({ basePath: '/' + (fetches.push(fetch) - 1) + '/', metaCacheTag: '0' });`;
  return bundleScript(
    { source, folder: import.meta.dirname },
    {
      drop: ['console'],
      define: {
        fetch: `${REGISTRY}.fetch`,
        document: 'undefined',
        window: 'undefined',
        Worker: 'undefined',
        'import.meta.url': 'undefined',
      },
      banner: { js: '/* Pagefind 1.6, MIT License, © CloudCannon, https://pagefind.app */' },
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
}
