/** Reads single files of a ZIP archive, in bounded time and memory, whatever it claims of itself. */
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { DataError } from '../model/errors.ts';

/** An archive whose list of files has been read; what they hold is unpacked when it is asked for. */
export interface Archive {
  has(name: string): boolean;
  /** A file's bytes; null where there is none of that name. @throws {DataError} 不能导入 */
  read(name: string): Uint8Array | null;
}

interface Entry {
  encrypted: boolean;
  method: number;
  /** Bytes packed and unpacked, as the archive claims. */
  packed: number;
  unpacked: number;
  /** CRC-32 of what is unpacked. */
  sum: number;
  /** Where its own header begins. */
  offset: number;
}

/** Far more than the longest report needs, with all that Word writes around each of its words. */
const MOST_FILES = 20_000;
const MOST_BYTES = 64 * 2 ** 20;
/** Packed bytes that are unpacked at once: at most a thousand times as many come out. */
const STEP = 16 * 2 ** 10;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const FILE = 0x04034b50;
const FILE_LENGTH = 30;

/**
 * @param file path named in errors
 * @throws {DataError} 不能导入: damaged, too many files, or a file that would lie outside of the archive
 */
export function openZip(bytes: Uint8Array, file: string): Archive {
  const refuse = (what: string) => new DataError('不能导入', file, '', what);
  const entries = (() => {
    try {
      return entriesOf(bytes);
    } catch (error) {
      if (error instanceof RangeError) throw refuse('文件不完整，打不开；请重新取得');
      throw error;
    }
  })();
  if (!entries) throw refuse('文件不完整，打不开；请重新取得');
  if (entries.size > MOST_FILES) throw refuse(`里面有 ${MOST_FILES} 个以上的文件，不像一份文档`);
  const outside = [...entries.keys()].find((name) =>
    /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name),
  );
  if (outside !== undefined) throw refuse('里面有指向外面的路径，不像一份文档');
  let left = MOST_BYTES;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.encrypted) throw refuse('有密码，打不开；请去掉密码，另存为 .docx');
      if (entry.unpacked > left) throw refuse('解开后太大，不像一份文档');
      const found = unpack(bytes, entry);
      if (!found) throw refuse('文件坏了，解不开；请重新取得');
      left -= found.length;
      return found;
    },
  };
}

/** The archive's list of files by their names; null where there is no such list. */
function entriesOf(bytes: Uint8Array): Map<string, Entry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) return null;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    entries.set(new TextDecoder().decode(name), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of a file; null where they aren't those that the archive claims. */
function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(entry.offset, true) !== FILE) return null;
    const lengths =
      view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const start = entry.offset + FILE_LENGTH + lengths;
    const packed = bytes.subarray(start, start + entry.packed);
    const unpacked = entry.method === 0 ? packed : inflate(packed, entry.unpacked);
    return unpacked.length === entry.unpacked && crc32(unpacked) === entry.sum ? unpacked : null;
  } catch {
    // Not of the form that is expected there, in one of the ways that DataView or fflate know.
    return null;
  }
}

/** @throws {RangeError} as soon as it is more than was claimed */
function inflate(packed: Uint8Array, claimed: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > claimed) throw new RangeError('more than was claimed');
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
