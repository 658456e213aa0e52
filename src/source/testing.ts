/** Fixtures for tests: folders of input and expected output, so that a new case needs no code. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Name and path of each case in `fixtures/<feature>/`. @throws Error when there is none */
export function fixtures(feature: string): [name: string, folder: string][] {
  const root = path.join(import.meta.dirname, 'fixtures', feature);
  const names = readdirSync(root).sort();
  if (names.length === 0) throw new Error(`no fixtures in ${root}`);
  return names.map((name) => [name, path.join(root, name)]);
}
