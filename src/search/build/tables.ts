/** The tables of the forgiving search, made at build time; see `lists.ts`. */
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const RE_HAN = /\p{Script=Han}/u;

/** The characters of GB 2312's first level: the 3,755 commonest of print, and so of input methods. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      // The last cells of the level are empty; they decode to private characters.
      if (RE_HAN.test(character)) found.push(character);
    }
  }
  return found;
}

/** Readings of a character without tones: 重 → zhong, chong. */
function readingsOf(character: string): string[] {
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  return [...new Set(all.filter((syllable) => /^[a-z]+$/.test(syllable)))];
}

/** Packs the readings of characters: `a阿啊 ai爱艾`, sorted. */
export function packReadings(characters: Iterable<string>): string {
  const bySyllable = new Map<string, string[]>();
  for (const character of [...new Set(characters)].sort()) {
    if (!RE_HAN.test(character)) continue;
    for (const syllable of readingsOf(character)) {
      const list = bySyllable.get(syllable) ?? [];
      list.push(character);
      bySyllable.set(syllable, list);
    }
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, list]) => syllable + list.join(''))
    .join(' ');
}

/** Readings of the common characters that are not among these. */
export function packOtherReadings(known: ReadonlySet<string>): string {
  return packReadings(commonCharacters().filter((character) => !known.has(character)));
}

/** Traditional characters whose simplified form is among these, each before it, sorted. */
export function packTraditional(known: ReadonlySet<string>): string {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  let packed = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    if (known.has(character)) continue;
    const simple = converters.map((convert) => convert(character)).find((one) => one !== character);
    if (simple !== undefined && known.has(simple)) packed += character + simple;
  }
  return packed;
}
