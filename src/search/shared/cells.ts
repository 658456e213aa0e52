/**
 * Which cells of the library can hold a gram: a Bloom filter a cell, cut into blocks by the gram's hash,
 * so that a page loads the same few blocks of all cells in one small file. A cell that has the gram is
 * never missed; one in fifty that has not is named too.
 */

/** Blocks of a filter; a number of files divides it. */
export const BLOCKS = 4096;
const BLOCK_SHIFT = 20;
/** Bits that a gram sets; a filter has eight for each gram. */
const MARKS = 5;

/** Where in a block of so many bytes a gram's bits stand. */
function* bitsOf(gram: number, bytes: number): Iterable<number> {
  const step = Math.imul(gram, 0xc2b2ae35) | 1;
  let at = Math.imul(gram ^ (gram >>> 13), 0x27d4eb2f);
  for (let i = 0; i < MARKS; i++) {
    yield (at >>> 0) % (bytes * 8);
    at += step;
  }
}

/** The filter of a cell: of each block its length in two bytes, and its bits. @param grams sorted */
export function packCell(grams: Uint32Array): Uint8Array {
  const packed = new Uint8Array(grams.length + 2 * BLOCKS);
  let at = 0;
  let first = 0;
  for (let block = 0; block < BLOCKS; block++) {
    let end = first;
    while (end < grams.length && (grams[end] ?? 0) >>> BLOCK_SHIFT === block) end++;
    const size = end - first;
    packed[at] = size & 255;
    packed[at + 1] = size >> 8;
    for (const gram of grams.subarray(first, end)) {
      for (const bit of bitsOf(gram, size)) {
        const byte = at + 2 + (bit >> 3);
        packed[byte] = (packed[byte] ?? 0) | (1 << (bit & 7));
      }
    }
    at += 2 + size;
    first = end;
  }
  return packed;
}

/** The blocks that are packed one behind the other. */
export function unpackBlocks(packed: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < packed.length; ) {
    const size = (packed[at] ?? 0) + ((packed[at + 1] ?? 0) << 8);
    blocks.push(packed.subarray(at + 2, at + 2 + size));
    at += 2 + size;
  }
  return blocks;
}

/** The file, of so many, that holds the blocks of a gram, and which of its blocks of each cell it is. */
export function fileOf(gram: number, files: number): { file: number; block: number } {
  const inAll = gram >>> BLOCK_SHIFT;
  const each = BLOCKS / files;
  return { file: Math.floor(inAll / each), block: inAll % each };
}

/** Whether the gram can be one of those that the block was made of. */
export function canHold(block: Uint8Array, gram: number): boolean {
  if (block.length === 0) return false;
  for (const bit of bitsOf(gram, block.length)) {
    if (((block[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
