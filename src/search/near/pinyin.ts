/** Pinyin as readers type it: without tones, with or without spaces, or the first letters alone. */

/** Character → its readings in lower case without tones; ü is v. */
export type Readings = ReadonlyMap<string, readonly string[]>;

const RE_SYLLABLE = /([a-z]+)([^a-z ]+)/gu;
const RE_MARKS = /[\u0300-\u036f]/g;
const RE_LETTERS = /^[a-z]+$/;
const RE_INITIAL = /^[zcs]h|^[a-z]/;

/** Unpacks `a阿啊 ai爱艾`; several packs make one table. */
export function unpackReadings(...packs: readonly string[]): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [, syllable = '', characters = ''] of packs.join(' ').matchAll(RE_SYLLABLE)) {
    for (const character of characters) {
      const known = readings.get(character);
      if (!known) readings.set(character, [syllable]);
      else if (!known.includes(syllable)) known.push(syllable);
    }
  }
  return readings;
}

/** The letters of pinyin as typed: tone marks, apostrophes and spaces dropped; null when it is none. */
export function pinyinLetters(typed: string): string | null {
  const letters = typed
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(RE_MARKS, '')
    .replace(/['’ ]/g, '');
  return RE_LETTERS.test(letters) ? letters : null;
}

/** Syllables that many speakers and input methods do not tell apart share one rough form. */
export function roughSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/([aei])ng$/, '$1n')
    .replace(/^([ln])ue$/, '$1ve');
}

/** How letters may stand for a character. */
export interface Spelling {
  /** The first letter, or zh, ch, sh, may stand for the syllable. */
  initials?: boolean;
  /** The last syllable may be unfinished, and the letters need not reach the end. */
  open?: boolean;
  /** z for zh, n for ng and the like pass. */
  rough?: boolean;
}

function spellings(syllable: string, { initials, rough }: Spelling): string[] {
  const all = [syllable];
  if (syllable.includes('v')) all.push(syllable.replace('v', 'u'), syllable.replace('v', 'yu'));
  if (rough) all.push(roughSyllable(syllable), syllable.replace(/([aei])n$/, '$1ng'));
  if (initials) all.push(syllable.charAt(0), RE_INITIAL.exec(syllable)?.[0] ?? syllable);
  return all;
}

/**
 * Whether `letters` spell the text from `start` on.
 * @returns the index behind the last character that they spell; -1 when they do not
 */
export function spelledTo(
  text: string,
  start: number,
  letters: string,
  readings: Readings,
  spelling: Spelling = {},
): number {
  if (letters === '') return start;
  const character = text[start];
  if (character === undefined) return -1;
  const syllables = readings.get(character) ?? [character];
  let farthest = -1;
  for (const syllable of syllables) {
    for (const spelled of spellings(syllable, spelling)) {
      if (letters.startsWith(spelled)) {
        const rest = letters.slice(spelled.length);
        farthest = Math.max(farthest, spelledTo(text, start + 1, rest, readings, spelling));
      } else if (spelling.open && spelled.startsWith(letters)) {
        farthest = Math.max(farthest, start + 1);
      }
    }
  }
  return farthest;
}
