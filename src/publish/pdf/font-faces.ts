/** The Chinese fonts of this machine. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Font, Glyph } from 'fontkit';

/** A face: a font of its own, or one of those that a collection holds. */
export interface Face {
  file: string;
  /** Its number in the collection; 0 in a file of its own. */
  index: number;
  /** Its family in all languages that it is named in. */
  families: readonly string[];
  /** OpenType's class: 400 is regular. */
  weight: number;
  /** Its name in Latin letters. */
  latinName: string;
  unitsPerEm: number;
  has(character: string): boolean;
  /** The shape of a character that it has. */
  glyph(character: string): Pick<Glyph, 'path' | 'advanceWidth'>;
}

const RE_FONT = /\.(?:ttf|ttc|otf|otc)$/i;
/** A font with the characters of GB 2312 is larger. */
const LEAST_BYTES = 500_000;
const REGULAR = 400;
/** Where macOS puts the fonts that it fetches when they are first used, 华文仿宋 among them. */
const MAC_ASSETS = '/System/Library/AssetsV2';

/** Where systems keep fonts. */
function folders(): string[] {
  const home = homedir();
  if (process.platform === 'win32') {
    const { WINDIR = 'C:\\Windows', LOCALAPPDATA = path.join(home, 'AppData/Local') } = process.env;
    return [path.join(WINDIR, 'Fonts'), path.join(LOCALAPPDATA, 'Microsoft/Windows/Fonts')];
  }
  if (process.platform === 'darwin') {
    const assets = existsSync(MAC_ASSETS) ? readdirSync(MAC_ASSETS) : [];
    return [
      ...['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library/Fonts')],
      ...assets.filter((name) => name.includes('Font')).map((name) => path.join(MAC_ASSETS, name)),
    ];
  }
  return [
    ...['/usr/share/fonts', '/usr/local/share/fonts'],
    ...['.fonts', '.local/share/fonts'].map((folder) => path.join(home, folder)),
  ];
}

/** The font files that may be Chinese, sorted by path. */
export function fontFiles(): string[] {
  return folders()
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => RE_FONT.test(file))
        .map((file) => path.join(folder, file)),
    )
    .filter((file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= LEAST_BYTES)
    .sort();
}

/**
 * The faces in some font files that may be embedded; what cannot be read is none.
 * @param isWanted whether a family is; the others' files need not be held
 */
export async function facesIn(
  files: readonly string[],
  isWanted: (family: string) => boolean,
): Promise<Face[]> {
  const { create } = await import('fontkit');
  return files.flatMap((file) => {
    try {
      const opened = create(readFileSync(file));
      return ('fonts' in opened ? (opened.fonts as Font[]) : [opened as Font])
        .map((font, index) => faceOf(font, file, index))
        .filter((face) => face !== null)
        .filter(({ families }) => families.some(isWanted));
    } catch {
      return [];
    }
  });
}

/** A name in the languages that it is given in. */
type Names = Readonly<Record<string, unknown>> | undefined;

/** @returns null where its maker does not let it be embedded, or only whole */
function faceOf(font: Font, file: string, index: number): Face | null {
  const { usWeightClass = REGULAR, fsType } = font['OS/2'] ?? {};
  if (fsType?.noEmbedding || fsType?.noSubsetting || fsType?.bitmapOnly) return null;
  const { records } = (font as Font & { name: { records: Record<string, Names> } }).name;
  const { fontFamily, preferredFamily } = records;
  const names = [fontFamily, preferredFamily].flatMap((some) => Object.values(some ?? {}));
  return {
    ...{ file, index, weight: usWeightClass },
    families: [...new Set(names.filter((name) => typeof name === 'string'))],
    latinName: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    has: (character) => font.hasGlyphForCodePoint(codePointOf(character)),
    glyph: (character) => font.glyphForCodePoint(codePointOf(character)),
  };
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
