/** `search/where/`: which reports of a large library can hold some characters; see `shared/cells.ts`. */
import { BLOCKS, packCell, unpackBlocks } from '../shared/cells.ts';
import { textGrams } from '../shared/grams.ts';
import { CELL } from '../shared/manifest.ts';

/** About how many bytes a file should have. */
const FILE_SIZE = 8192;

/** The filters of a shard's cells. @param reports of each its normalised paragraphs */
export function cellsOf(reports: readonly (readonly string[])[]): Uint8Array[] {
  const cells: Uint8Array[] = [];
  for (let first = 0; first < reports.length; first += CELL) {
    cells.push(packCell(textGrams(reports.slice(first, first + CELL).flat())));
  }
  return cells;
}

/** The files of the table. @param cells of all shards, in the order of the reports */
export function whereFiles(cells: readonly Uint8Array[]): Uint8Array[] {
  const size = cells.reduce((sum, cell) => sum + cell.length, 0);
  const files = Math.min(BLOCKS, 2 ** Math.max(0, Math.round(Math.log2(size / FILE_SIZE))));
  const each = BLOCKS / files;
  // A block follows the two bytes of its length.
  const starts = cells.map((cell) => {
    let at = 0;
    return [0, ...unpackBlocks(cell).map((block) => (at += 2 + block.length))];
  });
  return Array.from({ length: files }, (_, file) =>
    Buffer.concat(
      cells.map((cell, i) =>
        cell.subarray(starts[i]?.[file * each], starts[i]?.[(file + 1) * each]),
      ),
    ),
  );
}
