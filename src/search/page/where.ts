/** Which reports of a large library are worth opening for a query. */
import { canHold, fileOf } from '../shared/cells.ts';
import { wordGrams } from '../shared/grams.ts';
import { CELL } from '../shared/manifest.ts';
import { normalise } from '../shared/normalise.ts';
import type { Loader } from './loading.ts';
import type { Query } from './query.ts';

/** Grams that are looked up: of one word two, of several one each, of the first. Each may cost a file. */
const OF_ONE_WORD = 2;
const WORDS = 4;

/** What of each cell has a gram. @returns by the places of the cells, over all shards */
async function cellsWith(load: Loader, gram: number, files: number): Promise<boolean[]> {
  const { file, block } = fileOf(gram, files);
  const { blocks, each } = await load.where(String(file)).then((all) => ({
    blocks: all,
    each: fileOf(0xffffffff, files).block + 1,
  }));
  return Array.from({ length: blocks.length / each }, (_, cell) => {
    const own = blocks[cell * each + block];
    return own !== undefined && canHold(own, gram);
  });
}

/** Places of the cells of each report, shard by shard. */
export async function cellsOfReports(load: Loader): Promise<number[]> {
  let cells = 0;
  return (await load.library()).shards.flatMap(({ reports }) => {
    const first = cells;
    cells += Math.ceil(reports.length / CELL);
    return reports.map((_, i) => first + Math.floor(i / CELL));
  });
}

/** Of each cell, how many of the grams it can hold; null where the library has no table. */
export async function cellsByGrams(
  load: Loader,
  grams: readonly number[],
): Promise<number[] | null> {
  const { where } = (await load.library()).manifest;
  if (!where) return null;
  const found = await Promise.all(grams.map((gram) => cellsWith(load, gram, where.files)));
  return (found[0] ?? []).map((_, cell) => found.filter((cells) => cells[cell]).length);
}

/** Of each report whether it can hold all words; null where nothing is known of any. */
export async function reportsWith(load: Loader, query: Query): Promise<boolean[] | null> {
  const most = query.words.length === 1 ? OF_ONE_WORD : 1;
  const grams = query.words
    .slice(0, WORDS)
    .flatMap((word) => wordGrams(normalise(word.text).text, most));
  const cells = grams.length > 0 ? await cellsByGrams(load, grams) : null;
  if (!cells) return null;
  return (await cellsOfReports(load)).map((cell) => cells[cell] === grams.length);
}
