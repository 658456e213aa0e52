/** What a PDF may cost at most, found out before it is read: its compressed streams are unpacked to be counted. */
import { Unzlib } from 'fflate';
import { asLatin } from '../kinds.ts';

const MEGABYTE = 1_000_000;
/** A report has some megabytes with its fonts; a page's drawing, some kilobytes. Pictures aren't unpacked. */
const MOST = { drawing: 16 * MEGABYTE, all: 256 * MEGABYTE };
/** So much of what stands before a stream is looked at, to know what it is. */
const DICTIONARY = 2_000;
const CHUNK = 65_536;
const RE_STREAM = /stream\r?\n/g;
const RE_FLATE = /\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g;
const RE_PICTURE = /\/Subtype\s*\/Image\b/;
/** What isn't the drawing of a page: fonts, tables of characters, lists of objects. */
const RE_OTHER = /\/(?:Length1|Type|Subtype)\b/;

class TooMuch extends Error {}

/** What makes a PDF too much to be read, in Chinese; null where nothing does. */
export function tooMuch(bytes: Uint8Array): string | null {
  const text = asLatin(bytes);
  let all = 0;
  RE_STREAM.lastIndex = 0;
  for (let found = RE_STREAM.exec(text); found; found = RE_STREAM.exec(text)) {
    const before = text.slice(Math.max(0, found.index - DICTIONARY), found.index);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const packed = dictionary.match(RE_FLATE)?.length ?? 0;
    const end = text.indexOf('endstream', RE_STREAM.lastIndex);
    const start = RE_STREAM.lastIndex;
    if (end >= 0) RE_STREAM.lastIndex = end + 'endstream'.length;
    if (packed === 0 || RE_PICTURE.test(dictionary)) continue;
    if (packed > 1) return 'PDF 里有一层套一层压缩的内容';
    const most = RE_OTHER.test(dictionary) ? MOST.all : MOST.drawing;
    const size = unpackedSize(bytes.subarray(start, end < 0 ? bytes.length : end), most);
    all += size;
    if (size > most || all > MOST.all) return 'PDF 里有压缩的内容，解开后大得不像一份报告';
  }
  return null;
}

/** How many bytes a compressed stream has, counted no further than over `most`. */
function unpackedSize(stream: Uint8Array, most: number): number {
  let size = 0;
  const unpack = new Unzlib((chunk) => {
    size += chunk.length;
    if (size > most) throw new TooMuch();
  });
  try {
    for (let at = 0; at < stream.length; at += CHUNK) unpack.push(stream.subarray(at, at + CHUNK));
  } catch {
    // Too much, or damaged: as far as it could be counted.
  }
  return size;
}
