/** How a page gets at the files of the search: all are classic scripts, which run on `file://`, too. */
import { dataOf } from '../../cite/data.ts';
import type { ReportText } from '../../report/text.ts';
import type { Manifest } from '../shared/manifest.ts';
import { MANIFEST } from '../shared/paths.ts';
import { registryValue } from '../shared/registry.ts';
import { type Registry, registry } from './registry.ts';
import { once, runScript } from './scripts.ts';

/** Loads files below the root of the site. Rejects when a file is missing. */
export interface Host {
  /** Runs a classic script, once; may be tried again after a failure. */
  script(path: string): Promise<void>;
  /** The manifest, never a copy that the browser kept from before the site last changed. */
  manifest(): Promise<Manifest | undefined>;
  /** What the scripts have registered so far. */
  registry(): Registry;
  /** The text of a report whose script has run. */
  text(report: string): ReportText | undefined;
}

/** Where the scripts of the page's own site register. */
const OWN: Pick<Host, 'registry' | 'text'> = { registry, text: dataOf };

/** The host of a page that has all scripts of the search in it already. */
export function inlineHost(): Host {
  return { ...OWN, script: async () => {}, manifest: async () => registry().manifest };
}

/**
 * The host of a page.
 *
 * @param base address of the site's root, relative to the page, with a slash at its end or empty
 */
export function browserHost(base: string): Host {
  const script = once((path) => runScript(base + path));
  return {
    ...OWN,
    script,
    async manifest() {
      if (location.protocol === 'file:') {
        await script(MANIFEST);
        return registry().manifest;
      }
      // All other files are asked for under the versions that it names.
      const response = await fetch(base + MANIFEST, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status} for ${MANIFEST}`);
      return registryValue(await response.text()) as Manifest;
    },
  };
}
