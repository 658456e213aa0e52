/** What a build imports comes with `npm ci --omit=dev`; what only tests and benchmarks do need not. */
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
/** An import of a package that is there when the code runs: types are erased. */
const RE_IMPORT =
  /^\s*(?:import|export) (?!type\b)(?:[^'";]*? from )?'([^.'][^']*)'|\bimport\('([^.'][^']*)'\)/gm;
/** Not in the registry: Astro's own, and what a bundler's plugin makes up. */
const RE_VIRTUAL = /^(?:node:|astro:|virtual:)|^pagefind-code$/;

/** `@scope/name/file` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

test('every package that the build imports is a dependency', () => {
  const files = [
    'astro.config.mjs',
    'scripts/build.ts',
    'scripts/build-site.ts',
    ...globSync('src/**/*.{ts,astro}', { exclude: ['src/e2e/**', 'src/import/fuzz/**'] }).filter(
      (file) => !/(?:\.test|[\\/]testing)\.ts$/.test(file),
    ),
  ];
  const imported = new Map<string, string>();
  for (const file of files) {
    for (const [, from, lazily] of readFileSync(file, 'utf8').matchAll(RE_IMPORT)) {
      const specifier = from ?? lazily ?? '';
      if (!RE_VIRTUAL.test(specifier)) imported.set(packageOf(specifier), file);
    }
  }
  expect(imported.size).toBeGreaterThan(20);
  const missing = [...imported].filter(
    ([name]) => !(name in dependencies) && !builtinModules.includes(name),
  );
  expect(missing).toEqual([]);
});
