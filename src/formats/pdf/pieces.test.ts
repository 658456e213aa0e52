import { expect, it } from 'vitest';
import { piecesOf, type SetText } from './pieces.ts';

const set = (str: string, transform: number[]): SetText => ({ str, transform, width: 60 });

it('upright text stands where it was set', () => {
  expect(piecesOf([set('各位代表', [12, 0, 0, 12, 100, 700])])).toEqual({
    pieces: [{ text: '各位代表', x: 100, y: 700, width: 60, size: 12 }],
    turned: [],
  });
});

it.each([
  ['left', [0, 12, -12, 0, 300, 80], { x: 80, y: -300 }],
  ['round', [-12, 0, 0, -12, 300, 80], { x: -300, y: -80 }],
  ['right', [0, -12, 12, 0, 300, 80], { x: -80, y: 300 }],
])('a page that was turned %s is read as it was set', (_, transform, place) => {
  const { pieces } = piecesOf([set('民生实事', transform)]);
  expect(pieces[0]).toMatchObject({ ...place, size: 12 });
});

it('what stands in another direction than most characters is told apart', () => {
  const { pieces, turned } = piecesOf([
    set('一、2023年工作回顾', [12, 0, 0, 12, 100, 700]),
    set('内部资料', [30, 30, -30, 30, 200, 300]),
    set('竖排', [0, 12, -12, 0, 20, 300]),
  ]);
  expect(pieces.map(({ text }) => text)).toEqual(['一、2023年工作回顾']);
  expect(turned).toEqual(['内部资料', '竖排']);
});
