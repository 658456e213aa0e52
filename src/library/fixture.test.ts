/** The fixture library's README lists what tests may rely on; it is held to the library here. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placesOf } from '../ledger/locate.ts';
import { LEVELS, levelName } from '../model/level.ts';
import { GRADES, KINDS } from '../model/term.ts';
import { queriesOf } from './queries.ts';
import { loadLibrary } from './whole.ts';

const ROOT = 'src/fixtures/library';
const library = loadLibrary(ROOT);
const { usageOf } = queriesOf(library);
const readme = readFileSync(`${ROOT}/README.md`, 'utf8');

/** The cells of a table's rows below a heading, without the head of the table. */
function rowsBelow(heading: string): string[][] {
  const [, section = ''] = readme.split(new RegExp(`^###? ${heading}.*$`, 'm'));
  const [own = ''] = section.split(/^##/m);
  return [...own.matchAll(/^\| (.+) \|$/gm)].map(([, cells = '']) => cells.split(/ \| ?/)).slice(1);
}
/** What stands in backticks. */
const codes = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

test('README: the paragraphs are there', () => {
  const known = library.reports.flatMap(({ id, paragraphs }) =>
    paragraphs.map((paragraph) => `${id}/${paragraph.id}`),
  );
  const rows = rowsBelow('Paragraphs');
  expect(rows.length).toBeGreaterThan(10);
  for (const [cell] of rows) {
    const [first = '', ...more] = codes(cell);
    const [report] = first.split('/');
    expect(known).toEqual(expect.arrayContaining([first, ...more.map((id) => `${report}/${id}`)]));
  }
});

test('README: every level, grade and kind of a term is there', () => {
  const { terms } = library;
  expect(new Set(terms.map(({ level }) => level))).toEqual(new Set(LEVELS));
  expect(new Set(terms.map(({ grade }) => grade))).toEqual(new Set(GRADES));
  expect(new Set(terms.map(({ kind }) => kind))).toEqual(new Set(KINDS));
});

test('README: every term is listed with its grade and level, and stands where it says', () => {
  const expected = library.terms.map((entry) => {
    const { id, term, grade, place } = entry;
    const where = usageOf(id).map(
      ({ report, occurrences }) =>
        `${report.id} ${occurrences.map(({ paragraph }) => paragraph.id).join(' ')}`,
    );
    const from = place === undefined ? levelName(entry) : `${levelName(entry)} *`;
    return [`\`${id}\``, term, grade, from, where.join('; ')];
  });
  const listed = rowsBelow('Terms').map((cells) => cells.slice(0, 5));
  expect(listed.toSorted()).toEqual(expected.toSorted());
});

test('README: the names, figures and pairs are there', () => {
  const names = library.names.map(({ id }) => id);
  const inside = rowsBelow('Names').flatMap(([cell]) => codes(cell));
  expect(inside.length).toBeGreaterThan(5);
  expect(names).toEqual(expect.arrayContaining(inside));
  const desk = library.reports.find(({ id }) => id === 'yunxi-2024')?.desk;
  const ids = [
    ...(desk?.figures.figures ?? []),
    ...(desk?.ledger.pairs ?? []),
    ...(desk?.ledger.progress ?? []),
  ].map(({ id }) => id);
  const listed = rowsBelow('Figures')
    .filter(([what]) => what !== 'commitments' && what !== 'sentences that arrange no work')
    .flatMap(([, cell]) => codes(cell));
  expect(listed.length).toBeGreaterThan(10);
  expect(ids).toEqual(expect.arrayContaining(listed));
});

test('README: words stand in each report as often, and in as many paragraphs, as it says', () => {
  const rows = rowsBelow('Words');
  expect(rows.length).toBeGreaterThan(5);
  const counted = rows.map(([words = '']) => [
    words,
    ...library.reports.map(({ paragraphs }) => {
      const places = paragraphs.map(({ text }) => placesOf(words, text).length);
      const total = places.reduce((sum, count) => sum + count, 0);
      return total === 0 ? '0' : `${total} in ${places.filter((count) => count > 0).length}`;
    }),
  ]);
  expect(rows).toEqual(counted);
});
