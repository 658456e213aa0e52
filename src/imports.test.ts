import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The pipeline: a folder may import from itself and from those before it, never from those behind. */
const ORDER = [
  'model',
  'formats',
  'source',
  'outline',
  'import',
  'annotate',
  'names',
  'ledger',
  'cite',
  'charts',
  'study',
  'report',
  'site',
  'views',
  'exports',
  'search',
  'library',
  'publish',
  'build',
  'browser',
  'components',
  'layouts',
  'pages',
  'editions',
  'e2e',
];
/** Folders without code of their own. */
const NO_CODE = ['fixtures', 'styles'];
const RE_IMPORT = /\b(?:from |import |import\()'(\.[^']+)'/g;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.(ts|astro)$/.test(name) && !/(\.test|^testing)\.ts$/.test(name))
  .map((entry) => path.relative('src', path.join(entry.parentPath, entry.name)));

test('imports run one way, down the pipeline', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const [folder = ''] = file.split(path.sep);
    if (!ORDER.includes(folder)) continue;
    for (const found of readFileSync(path.join('src', file), 'utf8').matchAll(RE_IMPORT)) {
      const target = path.join(path.dirname(file), found[1] ?? '').split(path.sep)[0];
      if (ORDER.indexOf(target ?? '') > ORDER.indexOf(folder)) wrong.push(`${file} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('what search does at build time and what it does in the page know only what they share', () => {
  const known: Record<string, string[]> = {
    shared: ['shared'],
    build: ['shared', 'build'],
    page: ['shared', 'page', 'near'],
    near: ['shared', 'page', 'near'],
  };
  const wrong = files.flatMap((file) => {
    const allowed = known[file.split(path.sep)[1] ?? ''];
    if (!file.startsWith(`search${path.sep}`) || !allowed) return [];
    return [...readFileSync(path.join('src', file), 'utf8').matchAll(RE_IMPORT)]
      .map((found) => path.join(path.dirname(file), found[1] ?? '').split(path.sep))
      .filter(([top, part = '']) => top === 'search' && !allowed.includes(part))
      .map((target) => `${file} → ${target.join('/')}`);
  });
  expect(wrong).toEqual([]);
});

test('every folder of src has its place in the pipeline', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(folders.filter((folder) => ![...ORDER, ...NO_CODE].includes(folder))).toEqual([]);
});

/** SQLite knows no bytes but those of a file. */
const WRITES_A_FILE = path.join('exports', 'cards', 'sqlite-file.ts');

test('the core is pure: no file system, no browser, no Astro', () => {
  const pure = [...ORDER.slice(0, ORDER.indexOf('report')), 'exports'];
  const wrong = files
    .filter((file) => pure.includes(file.split(path.sep)[0] ?? '') && file !== WRITES_A_FILE)
    .filter((file) =>
      /from '(node:fs|node:path|astro|playwright)|(?<![/.])\b(?:document|window)\.[a-z]/.test(
        readFileSync(path.join('src', file), 'utf8'),
      ),
    );
  expect(wrong).toEqual([]);
});
