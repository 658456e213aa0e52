/** The forgiving layer on the reports themselves, by the sets in `src/search/queries`. */
import { expect, test } from 'vitest';
import { queriesOf } from '../../library/queries.ts';
import { searchEntries, searchedReport } from '../../library/search-lists.ts';
import { loadLibrary } from '../../library/whole.ts';
import { allListed } from '../../search/build/library.ts';
import { listedIn } from '../../search/build/shard.ts';
import { packOtherReadings, packReadings, packTraditional } from '../../search/build/tables.ts';
import { keepsNumbersWhole, numberValues } from '../../search/near/numbers.ts';
import { unpackReadings } from '../../search/near/pinyin.ts';
import { propose, type World } from '../../search/near/propose.ts';
import { unpackTraditional } from '../../search/near/traditional.ts';
import { parseQuery } from '../../search/page/query.ts';
import { readQuerySets } from '../../search/queries.ts';
import { normalise } from '../../search/shared/normalise.ts';

const library = loadLibrary('.');
const listed = allListed(
  searchEntries(library, queriesOf(library).summaries(0), library.reports.length > 1),
  listedIn(library.reports.map(searchedReport)),
);
const paragraphs = library.reports.flatMap((report) =>
  report.paragraphs.map(({ id, text }) => ({
    key: `${report.id}/${id}`,
    text: normalise(text).text,
  })),
);
const characters = new Set([
  ...paragraphs.flatMap(({ text }) => [...text]),
  ...listed.flatMap(({ forms }) => [...forms.join('')]),
]);
const world: World = {
  texts: paragraphs.map(({ text }) => text),
  listed,
  readings: unpackReadings(packReadings(characters), packOtherReadings(characters)),
  traditional: unpackTraditional(packTraditional(characters)),
};
const sets = readQuerySets();
const ofKind = (kind: string) => sets.filter((set) => set.kind === kind);
const proposals = (typed: string) =>
  propose(
    parseQuery(typed).words.map(({ text }) => text),
    world,
  );

/** Keys of the paragraphs that hold all words, no number cut through. */
function holding(words: readonly string[]): string[] {
  const stands = (text: string, word: string) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (keepsNumbersWhole(text, at, at + word.length)) return true;
    }
    return false;
  };
  return paragraphs
    .filter(({ text }) => words.every((word) => stands(text, word)))
    .map(({ key }) => key);
}

test('there are at least 150 wrong queries and 60 without an answer, and none stands in the text', () => {
  const count = (kind: string) =>
    ofKind(kind).reduce((sum, { queries }) => sum + queries.length, 0);
  expect(count('near')).toBeGreaterThanOrEqual(150);
  expect(count('none')).toBeGreaterThanOrEqual(60);
  for (const { queries } of [...ofKind('near'), ...ofKind('none')]) {
    for (const { typed } of queries) {
      const words = parseQuery(typed).words.map(({ text }) => text);
      const all = world.texts.filter((text) => words.every((word) => text.includes(word)));
      expect(all, typed).toEqual([]);
    }
  }
});

test('a wrong query leads to the right paragraph, among the first three, 95 times in 100', () => {
  let right = 0;
  let all = 0;
  for (const { queries } of ofKind('near')) {
    for (const { typed, paragraphs: expected } of queries) {
      const first = proposals(typed)
        .flatMap(({ words }) => holding(words))
        .slice(0, 3);
      all++;
      if (first.some((key) => expected.includes(key))) right++;
    }
  }
  expect(right / all).toBeGreaterThanOrEqual(0.95);
}, 180_000);

test('what is not there is not proposed, and a figure never becomes another one', () => {
  for (const { queries } of ofKind('none')) {
    for (const { typed } of queries) {
      expect(
        proposals(typed).filter(({ words }) => holding(words).length > 0),
        typed,
      ).toEqual([]);
    }
  }
}, 60_000);

test('a proposal for words with figures has the same figures', () => {
  for (const typed of ['八点二亿', '51个老旧小趋', '二〇二三年', '固定资产投姿增长13.1%']) {
    const [first] = proposals(typed);
    expect(numberValues(first?.words.join(' ') ?? ''), typed).toEqual(numberValues(typed));
  }
});
