/** How a page that stands apart from several sites gets at the search files of each. */
import { TEXT_REGISTRY } from '../../cite/data.ts';
import type { ReportText } from '../../report/text.ts';
import { ENGINE, MANIFEST } from '../shared/paths.ts';
import { REGISTRY } from '../shared/registry.ts';
import type { Host } from './host.ts';
import type { Registry } from './registry.ts';
import { once, runScript } from './scripts.ts';

/** What the scripts of one site have registered. */
interface Registered {
  [REGISTRY]: Registry;
  [TEXT_REGISTRY]: Record<string, ReportText>;
}

/** By the address of the site. */
const registered = new Map<string, Registered>();

/**
 * The scripts of all sites name the same two global objects: each finds those of the site it was loaded
 * from, so that nothing of one is ever taken for another's.
 */
function ofRunningScript(): Registered | undefined {
  const { src = '' } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
  const bases = [...registered.keys()].filter((base) => src.startsWith(base));
  // A site may stand in a folder of another.
  const [nearest = ''] = bases.sort((a, b) => b.length - a.length);
  return registered.get(nearest);
}

function registerBySite(): void {
  for (const name of [REGISTRY, TEXT_REGISTRY] as const) {
    Object.defineProperty(globalThis, name, { get: () => ofRunningScript()?.[name] });
  }
}

/** Pagefind is the same in all sites that one version built: it is loaded once. */
const engines = new Map<string, Promise<Pick<Registry, 'wasm' | 'engine'>>>();

/** Addresses (ms) of a list that may change at any time are the same for so long. */
const FRESH = 60_000;

/**
 * The host for a site anywhere: all is asked for by classic scripts, which need no leave of its server.
 * @param base the site's whole address, with a slash at its end
 */
export function siteHost(base: string): Host {
  if (registered.size === 0) registerBySite();
  const own: Registered = { [REGISTRY]: {}, [TEXT_REGISTRY]: {} };
  registered.set(base, own);
  const registry = own[REGISTRY];

  async function engine(path: string): Promise<void> {
    const others = await engines.get(path)?.catch(() => null);
    if (others) return void Object.assign(registry, others);
    const loading = runScript(base + path).then(() => {
      const { wasm = '', engine: make } = registry;
      return { wasm, ...(make ? { engine: make } : {}) };
    });
    engines.set(path, loading);
    await loading;
  }

  return {
    script: once((path) => (path.startsWith(ENGINE) ? engine(path) : runScript(base + path))),
    async manifest() {
      // All other files are asked for under the versions that it names; it is asked for by the minute.
      await runScript(`${base}${MANIFEST}?at=${Math.floor(Date.now() / FRESH)}`);
      return registry.manifest;
    },
    registry: () => registry,
    text: (report) => own[TEXT_REGISTRY][report],
  };
}
