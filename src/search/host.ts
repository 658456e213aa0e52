/** How a page gets at the files of the search: over HTTP by fetch, on `file://` by scripts alone. */
import { registry } from './registry.ts';
import { once, runScript } from './scripts.ts';

/** Loads files below the root of the site. Rejects when a file is missing. */
export interface Host {
  /** Runs a classic script, once; may be tried again after a failure. */
  script(path: string): Promise<void>;
  /** Bytes of a file under `search/pagefind/`. `version` keeps an old copy from being used. */
  bytes(name: string, version: string): Promise<ArrayBuffer>;
}

/** Where Pagefind and its index stand under the root of the site. */
export const PAGEFIND = 'search/pagefind/';

/** Where the lists and the code of the forgiving search stand. */
export const NEAR = 'search/near/';

/** Bytes from base64. */
export function decodeBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
}

/** The host of a page that has all scripts of the search in it already. */
export function inlineHost(): Host {
  return {
    script: async () => {},
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
      async bytes(name, version) {
        await script(`${PAGEFIND}embedded.js?v=${version}`);
        return inlineHost().bytes(name, version);
      },
    };
  }
  return {
    script,
    async bytes(name, version) {
      const response = await fetch(`${base}${PAGEFIND}${name}?v=${version}`);
      if (!response.ok) throw new Error(`${response.status} for ${name}`);
      return response.arrayBuffer();
    },
  };
}
