/** Zips whose bytes are told by what is in them. */
import { type Zippable, zipSync } from 'fflate';

/** “Made on Unix”, whose names are UTF-8 to every unpacker, and files that everyone may read. */
const UNIX = 3;
const READABLE = 0o100644 << 16;

/**
 * The zip of these files in their order: the same files give the same bytes, whenever and wherever.
 * @param stored those that are not compressed: an e-book's first file
 */
export function zipOf(
  files: ReadonlyMap<string, Uint8Array>,
  stored: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const content: Zippable = {};
  for (const [file, bytes] of files) {
    content[file] = stored.includes(file) ? [bytes, { level: 0 }] : bytes;
  }
  // The oldest date that a zip can state; of this machine's zone, since zips know none.
  const noDate = new Date(1980, 0, 1);
  return zipSync(content, { level: 9, mtime: noDate, os: UNIX, attrs: READABLE });
}
