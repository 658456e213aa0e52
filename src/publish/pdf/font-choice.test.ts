/** Each character is set in the first font that is wanted and has it; what none has is told. */
import { expect, test } from 'vitest';
import { chooseFonts, familiesByRole, nameOf } from './font-choice.ts';
import type { Face } from './font-faces.ts';
import { FONT_ROLES, type FontRole } from './font-roles.ts';

/** A face with these characters, marks in it as wide as it is said. */
function face(families: string[], characters: string, { weight = 400, marks = 1 } = {}): Face {
  return {
    ...{ file: `${families[0]}.ttf`, index: 0, families, weight, unitsPerEm: 1000 },
    latinName: families[0] ?? '',
    has: (character) => characters.includes(character),
    glyph: (character) => ({
      advanceWidth: 1000 * (/[“”‘’—…]/.test(character) ? marks : 1),
      path: { commands: [] } as unknown as ReturnType<Face['glyph']>['path'],
    }),
  };
}
const roles = (role: FontRole, characters: string) =>
  new Map(FONT_ROLES.map((one) => [one, new Set(one === role ? characters : '')]));
const said = (role: FontRole, characters: string, faces: Face[]) => {
  const { pieces, missing } = chooseFonts(roles(role, characters), faces);
  return { pieces: pieces.map((one) => [nameOf(one.face), one.characters]), missing };
};

const FANG = face(['FangSong', '仿宋'], '中国人 “”');
const SERIF = face(['Noto Serif CJK SC'], '中国人浉 “”');
const BOLD = face(['Noto Serif CJK SC'], '中国人浉', { weight: 700 });
const WENKAI = face(['LXGW WenKai', '霞鹜文楷'], '中国人浉 “”', { marks: 0.35 });

test('the machine’s own 仿宋 comes first, what it has not is set in the next', () => {
  expect(said('fang', '中国浉', [WENKAI, SERIF, FANG])).toEqual({
    pieces: [
      ['仿宋', '中国'],
      ['Noto Serif CJK SC', '浉'],
    ],
    missing: [],
  });
});

test('a weight is wanted where it is said, and no other stands for it', () => {
  expect(said('biao', '中', [SERIF, BOLD]).pieces).toEqual([['Noto Serif CJK SC 粗', '中']]);
  expect(said('song', '中', [BOLD, SERIF]).pieces).toEqual([['Noto Serif CJK SC', '中']]);
  expect(said('song', '中', [BOLD]).pieces).toEqual([['Noto Serif CJK SC 粗', '中']]);
});

test('quotation marks are set where they are a character wide', () => {
  expect(said('kai', '“中”', [WENKAI, SERIF]).pieces).toEqual([
    ['Noto Serif CJK SC', '“”'],
    ['霞鹜文楷', '中'],
  ]);
  expect(said('kai', '“中”', [WENKAI]).pieces).toEqual([['霞鹜文楷', '“”中']]);
});

test('what no font has is told, each once; room and what is never set is not', () => {
  expect(said('fang', '中𠮷𠮷鿍\u3000\u200b\n\t', [SERIF])).toEqual({
    pieces: [['Noto Serif CJK SC', '中']],
    missing: ['鿍', '𠮷'],
  });
});

test('the family of most characters is named first', () => {
  const { pieces } = chooseFonts(roles('kai', '中国人浉“”'), [WENKAI, SERIF]);
  expect([...familiesByRole(pieces)]).toEqual([['kai', ['霞鹜文楷', 'Noto Serif CJK SC']]]);
});
