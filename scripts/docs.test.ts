/** What the pages for people say of the project: words of package.json, files and folders. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGES = [
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/PROVINCE.md',
  '.github/workflows/ci.yml',
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Places that a page names as an example or that a command makes. */
const NOT_HERE = ['content/reports/xinxian-2024/'];

test.each(PAGES)('%s names words and places that are there', (page) => {
  const text = readFileSync(page, 'utf8');
  const words = [...text.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, word = '']) => word);
  expect(words.filter((word) => !(word in scripts))).toEqual([]);
  // Up to the first placeholder: `src/pages/[report]/` and `content/reports/<id>/`.
  const places = [...text.matchAll(/(?<![\w/.])(?:src|scripts|content|public)\/[\w/.-]*\b\/?/g)]
    .map(([place]) => place)
    .filter((place) => !NOT_HERE.includes(place) && !existsSync(place));
  expect(places).toEqual([]);
});

test('every word of package.json stands in the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const words = Object.keys(scripts).filter((word) => !word.startsWith('pre'));
  const untold = words.filter((word) => !new RegExp(`\\bnpm (?:run )?${word}\\b`).test(readme));
  expect(untold).toEqual([]);
});
