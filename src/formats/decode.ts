/** Bytes → text. Only UTF-8 and GB18030 are tried: those are what Chinese offices publish. */
import { DataError } from '../model/errors.ts';

/** What a source was decoded to, and from which encoding. */
export interface Decoded {
  /** The text as received; a byte order mark is still in it, so that its removal can be counted. */
  text: string;
  encoding: 'UTF-8' | 'GB18030';
}

// Any C0 control that is not white space, and DEL: no text file has them, binary files do.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RE_CONTROL = /[\0-\x08\x0e-\x1f\x7f]/;
const REPLACEMENT = '\ufffd';

/**
 * Decodes a source as UTF-8, else as GB18030 (a superset of GB 2312 and GBK).
 *
 * @param file path named in errors
 * @throws {DataError} 不能导入: neither encoding fits, the file is no plain text, it is empty, or words
 *   were already lost before it came here (U+FFFD), which no repair can bring back
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const decoded = decodeAs('UTF-8', bytes) ?? decodeAs('GB18030', bytes);
  const refuse = (what: string, at?: number) =>
    new DataError(
      '不能导入',
      file,
      decoded && at !== undefined ? lineAt(decoded.text, at) : '',
      what,
    );
  if (!decoded) throw refuse('既不是 UTF-8 也不是 GB18030 编码的文本');
  const control = decoded.text.search(RE_CONTROL);
  if (control >= 0) throw refuse('有控制字符，不像纯文本文件', control);
  const lost = decoded.text.indexOf(REPLACEMENT);
  if (lost >= 0) throw refuse(`有乱码“${REPLACEMENT}”，原字已经丢失`, lost);
  if (decoded.text.replace(/^\ufeff/, '').trim() === '') throw refuse('文件是空的');
  return decoded;
}

function decodeAs(encoding: Decoded['encoding'], bytes: Uint8Array): Decoded | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes), encoding };
  } catch {
    return null;
  }
}

function lineAt(text: string, index: number): string {
  return `第 ${text.slice(0, index).split('\n').length} 行`;
}
