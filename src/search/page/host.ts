/** How a page gets at the files of the search: over HTTP by fetch, on `file://` by scripts alone. */

import type { Manifest } from '../shared/manifest.ts';
import { PAGEFIND } from '../shared/paths.ts';
import { registryValue } from '../shared/registry.ts';
import { registry } from './registry.ts';
import { once, runScript } from './scripts.ts';

/** Loads files below the root of the site. Rejects when a file is missing. */
export interface Host {
  /** Runs a classic script, once; may be tried again after a failure. */
  script(path: string): Promise<void>;
  /** The manifest, never a copy that the browser kept from before the site last changed. */
  manifest(): Promise<Manifest | undefined>;
  /** Bytes of a file under `search/pagefind/`. `version` keeps an old copy from being used. */
  bytes(name: string, version: string): Promise<ArrayBuffer>;
}

/** Bytes from base64. */
export function decodeBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
}

const MANIFEST = `${PAGEFIND}manifest.js`;

/** The host of a page that has all scripts of the search in it already. */
export function inlineHost(): Host {
  return {
    script: async () => {},
    manifest: async () => registry().manifest,
    async bytes(name) {
      const text = registry().embedded?.[name];
      if (text === undefined) throw new Error(`${name} is not embedded`);
      return decodeBase64(text);
    },
  };
}

/**
 * The host of a page.
 *
 * @param base address of the site's root, relative to the page, with a slash at its end or empty
 */
export function browserHost(base: string): Host {
  const script = once((path) => runScript(base + path));
  if (location.protocol === 'file:') {
    return {
      script,
      async manifest() {
        await script(MANIFEST);
        return registry().manifest;
      },
      async bytes(name, version) {
        await script(`${PAGEFIND}embedded.js?v=${version}`);
        return inlineHost().bytes(name, version);
      },
    };
  }
  const get = async (path: string, cache: RequestCache) => {
    const response = await fetch(base + path, { cache });
    if (!response.ok) throw new Error(`${response.status} for ${path}`);
    return response;
  };
  return {
    script,
    // All other files are asked for under the version that the manifest names.
    manifest: async () => registryValue(await (await get(MANIFEST, 'no-cache')).text()) as Manifest,
    bytes: async (name, version) =>
      (await get(`${PAGEFIND}${name}?v=${version}`, 'default')).arrayBuffer(),
  };
}
