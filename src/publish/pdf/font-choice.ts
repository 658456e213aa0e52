/** Which font each character of a printed edition is set in. */
import type { Face } from './font-faces.ts';
import { FONT_ROLES, type FontRole, WANTED_FONTS, type WantedFont } from './font-roles.ts';

/** The characters of a role that are set in one face. */
export interface FontPiece {
  role: FontRole;
  face: Face;
  /** Sorted, each once. */
  characters: string;
}

/** The characters that are set in each role. */
export type CharactersByRole = ReadonlyMap<FontRole, Set<string>>;

const REGULAR = 400;
/** How far another weight may be from the one that is wanted. */
const WEIGHT_NEAR = 150;
/** Marks that take a character's room in Chinese text, and less in fonts that have them for Latin text, too. */
const RE_WIDE_MARK = /[“”‘’—…]/;
const WIDE = 0.95;
/** What is never seen, and room, which has no shape. */
const RE_UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
/** Room that is set as a character. */
const SPACE = ' ';

/** Whether any role wants a family. */
export function isWantedFamily(family: string): boolean {
  return Object.values(WANTED_FONTS).some((wanted) =>
    wanted.some((one) => familyOf(one) === family),
  );
}

/**
 * The first face of each role's that has the character; where none has, the first of any role's.
 * @returns what is set in what, the face that most of a role is set in first; and what no face has
 */
export function chooseFonts(
  characters: CharactersByRole,
  faces: readonly Face[],
): { pieces: FontPiece[]; missing: string[] } {
  const missing = new Set<string>();
  const pieces = FONT_ROLES.flatMap((role): FontPiece[] => {
    const own = facesOf(role, faces);
    const all = [...own, ...FONT_ROLES.flatMap((other) => facesOf(other, faces))];
    const byFace = new Map<Face, string[]>();
    for (const character of characters.get(role) ?? []) {
      if (RE_UNSEEN.test(character)) continue;
      const face = firstWith(character, all);
      if (face) byFace.set(face, [...(byFace.get(face) ?? []), character]);
      else missing.add(character);
    }
    const sizes = [...byFace].sort(([, one], [, other]) => other.length - one.length);
    return sizes.map(([face, some], at) => ({
      ...{ role, face },
      characters: [...some, ...(at === 0 ? [SPACE] : [])].sort().join(''),
    }));
  });
  return { pieces, missing: [...missing].sort() };
}

/** Role → the families that it is set in, the one of most characters first. */
export function familiesByRole(pieces: readonly FontPiece[]): Map<FontRole, string[]> {
  const families = new Map<FontRole, string[]>();
  for (const { role, face } of pieces) {
    families.set(role, [...new Set([...(families.get(role) ?? []), nameOf(face)])]);
  }
  return families;
}

/** A face's name for readers: the Chinese one where it has one. */
export function nameOf({ families, weight }: Face): string {
  const name = families.find((one) => /\p{Script=Han}/u.test(one)) ?? families[0] ?? '';
  return weight > REGULAR + WEIGHT_NEAR ? `${name} 粗` : name;
}

/** The faces of a role that are there, in the order in which they are wanted. */
function facesOf(role: FontRole, faces: readonly Face[]): Face[] {
  return WANTED_FONTS[role].flatMap((wanted) => {
    const weight = typeof wanted === 'string' ? REGULAR : wanted[1];
    const far = (face: Face) => Math.abs(face.weight - weight);
    const [nearest] = faces
      .filter(({ families }) => families.includes(familyOf(wanted)))
      .sort((one, other) => far(one) - far(other));
    return nearest && far(nearest) <= WEIGHT_NEAR ? [nearest] : [];
  });
}

function firstWith(character: string, faces: readonly Face[]): Face | undefined {
  const having = faces.filter((face) => face.has(character));
  const isWide = (face: Face) => face.glyph(character).advanceWidth >= WIDE * face.unitsPerEm;
  return (RE_WIDE_MARK.test(character) ? having.find(isWide) : undefined) ?? having[0];
}

function familyOf(wanted: WantedFont): string {
  return typeof wanted === 'string' ? wanted : wanted[0];
}
