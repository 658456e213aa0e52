/** What a script of `assets/` that is loaded when it is first needed does for those that are there before. */
import { loadScript } from './load-script.ts';

/** Such a script, and what it offers. */
interface Later<T> {
  /** Says what it offers; the script itself calls this. */
  offer(what: T): void;
  /** Loads it where it has not come. Rejects when it cannot be had, and may then be tried again. */
  load(): Promise<T>;
}

/** The scripts share no modules: what they offer stands in one global object, each under its name. */
const scope = globalThis as { zhudu?: Record<string, unknown> };

/** @param name of the script: `cards` for `assets/cards.js` */
export function later<T>(name: string): Later<T> {
  return {
    offer(what) {
      scope.zhudu = { ...scope.zhudu, [name]: what };
    },
    async load() {
      // Another script may have loaded it.
      if (!scope.zhudu?.[name]) await loadScript(`assets/${name}.js`);
      const offered = scope.zhudu?.[name];
      if (offered === undefined) throw new Error(`assets/${name}.js offers nothing`);
      return offered as T;
    },
  };
}
