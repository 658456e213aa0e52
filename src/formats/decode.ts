/** Bytes → text, in the encodings that Chinese offices and Windows write: UTF-8, GB18030, UTF-16. */
import { DataError } from '../model/errors.ts';
import { isTooLong, MOST } from './bounds.ts';

const ENCODINGS = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'] as const;

/** What a source was decoded to, and from which encoding. */
export interface Decoded {
  /** The text as received; a byte order mark is still in it, so that its removal can be counted. */
  text: string;
  encoding: (typeof ENCODINGS)[number];
}

const REPLACEMENT = '\ufffd';
const RE_REPLACEMENT = /\ufffd/g;
// Any C0 control that is not white space, and DEL: a text has a few by mischance, a binary file many.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RE_CONTROL = /[\0-\x08\x0e-\x1f\x7f]/g;
/** What a Chinese text consists of: Latin and its marks, Chinese characters and theirs, and white space. */
const RE_EXPECTED = /[\t-\r -~\u00a0-\u00ff\u2000-\u27bf\u2e80-\u33ff\u4e00-\u9fff\uff00-\uffee]/g;
/** U+FFFD, written by one program as UTF-8 and read by another as GBK. */
const RE_MOJIBAKE = /锟斤拷/g;

/** Beyond this share of lost or control characters a text is not worth keeping, whatever the rest is. */
const TOO_MANY = 0.05;
/** With fewer characters lost than this share of the bytes above ASCII, a text is UTF-8 with a fault. */
const FEW = 0.01;

/**
 * Decodes a source: by its byte order mark, as UTF-8 when it is that but for a few bytes, else in the
 * encoding in which it looks most like Chinese. A few characters that were lost before it came here
 * (U+FFFD) are kept as they are; an erratum can say what stood there.
 *
 * @param file path named in errors
 * @throws {DataError} 不能导入: no encoding fits, most characters are lost, the file is no plain text,
 *   empty, or too long
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (isTooLong(bytes.length)) {
    throw new DataError(
      '不能导入',
      file,
      '',
      `文字超过 ${MOST.characters / 10_000} 万字，不像一份报告`,
    );
  }
  const decoded = byMark(bytes) ?? asUtf8(bytes) ?? likeliest(bytes);
  const { text } = decoded;
  const refuse = (what: string, at?: number) =>
    new DataError('不能导入', file, at === undefined ? '' : lineAt(text, at), what);
  if (text.replace(/^\ufeff/, '').trim() === '') throw refuse('文件是空的');
  if (count(text, RE_CONTROL) > text.length * TOO_MANY) {
    throw refuse('有许多控制字符，不是纯文本文件', text.search(RE_CONTROL));
  }
  const lost = count(text, RE_REPLACEMENT);
  const garbled = count(text, RE_MOJIBAKE) > 1;
  if (garbled || lost > text.length * TOO_MANY) {
    if (garbled || strictly('UTF-8', bytes)) {
      const what = garbled ? '锟斤拷' : REPLACEMENT;
      throw refuse(`满是乱码“${what}”，原字已经丢失，请重新取得原文`, text.indexOf(what));
    }
    throw refuse('不是 UTF-8、UTF-16 或 GB18030 编码的文本');
  }
  return decoded;
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('UTF-16LE', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('UTF-16BE', bytes);
  return null;
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  // UTF-16 without a mark can be valid UTF-8, but its line ends have a NUL then.
  if (bytes.includes(0)) return null;
  const decoded = decodeAs('UTF-8', bytes);
  if (strictly('UTF-8', bytes)) return decoded;
  const foreign = bytes.reduce((sum, byte) => (byte < 0x80 ? sum : sum + 1), 0);
  return count(decoded.text, RE_REPLACEMENT) < foreign * FEW ? decoded : null;
}

/** Read in a wrong encoding, bytes turn into anything; in the right one they turn into Chinese. */
function likeliest(bytes: Uint8Array): Decoded {
  let best = decodeAs('GB18030', bytes);
  for (const encoding of ['UTF-16LE', 'UTF-16BE'] as const) {
    const other = decodeAs(encoding, bytes);
    if (expected(other.text) > expected(best.text)) best = other;
  }
  return best;
}

/** The share of a text that is what a Chinese text consists of. */
function expected(text: string): number {
  return text === '' ? 0 : count(text, RE_EXPECTED) / text.length;
}

function strictly(encoding: Decoded['encoding'], bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(encoding: Decoded['encoding'], bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function lineAt(text: string, index: number): string {
  return `第 ${text.slice(0, index).split('\n').length} 行`;
}
