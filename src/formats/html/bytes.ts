/** A web page's bytes → text. What they are is told by the bytes themselves, then by the page. */

import { headOf } from '../kinds.ts';

const RE_CHARSET = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i;
const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** Names of encodings as they are written here, where `TextDecoder` has others. */
const NAMES: Record<string, string> = {
  gbk: 'GB18030',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/**
 * Decodes a page. A page that is valid UTF-8 is UTF-8 whatever it says: browsers that save a page in
 * UTF-8 may leave its `charset=gb2312` standing. Else what the page says; GB 2312 and GBK are read as
 * the GB18030 that holds them. Else GB18030. Bytes that fit nothing become U+FFFD.
 */
export function decodePage(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decodeAs(marked.encoding, bytes, false);
  const said = RE_CHARSET.exec(headOf(bytes))?.[1] ?? '';
  const known = [said, 'gb18030'].filter((label) => isKnown(label));
  for (const label of ['utf-8', ...known]) {
    try {
      return decodeAs(label, bytes, true);
    } catch {
      // The next one.
    }
  }
  return decodeAs(known[0] ?? 'gb18030', bytes, false);
}

function isKnown(label: string): boolean {
  try {
    // Text that is in UTF-16 can't say so in ASCII; browsers take it for UTF-8, which was tried.
    return !new TextDecoder(label).encoding.startsWith('utf-');
  } catch {
    return false;
  }
}

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean) {
  const decoder = new TextDecoder(label, { fatal });
  const encoding = NAMES[decoder.encoding] ?? decoder.encoding.toUpperCase();
  return { text: decoder.decode(bytes), encoding };
}
