/**
 * How the classic scripts under `search/` hand their data to the page: each adds a field to one
 * global object. Classic scripts work on `file://`, where modules, fetch and workers do not.
 */

/** Name of the global object. */
export const REGISTRY = 'zhuduSearch';

/** What {@link registryScript} was given, read from its source without running it. */
export function registryValue(source: string): unknown {
  return JSON.parse(source.slice(source.indexOf(']=') + 2, source.lastIndexOf(';')));
}

/** Source of a classic script that sets `path` of the global object, e.g. `['reports', 'x']`. */
export function registryScript(path: readonly string[], value: unknown): string {
  let target = `(globalThis.${REGISTRY}??={})`;
  for (const name of path.slice(0, -1)) target = `(${target}[${JSON.stringify(name)}]??={})`;
  return `${target}[${JSON.stringify(path.at(-1))}]=${JSON.stringify(value)};\n`;
}
