import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeText, type Piece, piecesOf } from './changes.ts';

const only = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind === '同' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');
const shown = (words: string, proposed: string) =>
  piecesOf(words, proposed).map(({ kind, text }) => (kind === '同' ? text : `${kind}〔${text}〕`));

const ANY = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'力争确保粮食产量稳定在，。3.7%、“”') }),
);

test('what stays with what is struck is the text, with what is new the proposal, to the character', () => {
  fc.assert(
    fc.property(ANY, ANY, (words, proposed) => {
      const pieces = piecesOf(words, proposed);
      expect(only(pieces, '删')).toBe(words);
      expect(only(pieces, '增')).toBe(proposed);
      // No two of a kind touch, and what is struck stands before what takes its place.
      for (const [at, { kind }] of pieces.entries()) {
        expect(kind).not.toBe(pieces[at - 1]?.kind);
        if (kind === '删') expect(pieces[at - 1]?.kind).not.toBe('增');
      }
    }),
  );
});

test('words and numbers change as a whole', () => {
  expect(shown('生产总值增长3.7%，力争更好。', '生产总值增长4.2%，力争更好。')).toEqual([
    '生产总值增长',
    '删〔3.7〕',
    '增〔4.2〕',
    '%，力争更好。',
  ]);
  expect(shown('完善教育体系', '完善医疗体系')).toEqual([
    '完善',
    '删〔教育〕',
    '增〔医疗〕',
    '体系',
  ]);
});

test('changes with hardly anything between them are shown as one', () => {
  expect(shown('抓项目、强产业，促增收', '稳就业、保民生，促增收')).toEqual([
    '删〔抓项目、强产业〕',
    '增〔稳就业、保民生〕',
    '，促增收',
  ]);
});

test('what is struck or new is taken between marks where it could be taken elsewhere', () => {
  const words = '完善长效机制，让村庄干净，让成果共享。';
  expect(shown(words, '完善长效机制，让成果共享。')).toEqual([
    '完善长效机制，',
    '删〔让村庄干净，〕',
    '让成果共享。',
  ]);
  expect(shown('加强监督。加强检查。', '加强监督。加强指导。加强检查。')).toEqual([
    '加强监督。',
    '增〔加强指导。〕',
    '加强检查。',
  ]);
});

test('the same in words, as offices write it', () => {
  const text = (words: string, proposed: string) => changeText(piecesOf(words, proposed));
  expect(text('力争增长', '确保增长')).toBe('将“力争”改为“确保”');
  expect(text('改造老旧小区', '改造城镇老旧小区')).toBe('在“改造”后增写“城镇”');
  expect(text('老旧小区', '城镇老旧小区')).toBe('在开头增写“城镇”');
  expect(text('全面推进“三清三建”。', '推进“三清三建”。')).toBe('删去“全面”');
  expect(text('推进治理。', '推进治理。\n加强监督。')).toBe(
    '在“推进治理。”后另起一段，增写“加强监督。”',
  );
  expect(text('深化改革。', '深化“放管服”改革。')).toBe('在“深化”后增写“‘放管服’”');
  expect(text('一样', '一样')).toBe('');
  // Which of the two, is told.
  expect(text('产值增长3%，收入增长5%。', '产值增长3%，收入提高5%。')).toBe(
    '将“收入增长”改为“收入提高”',
  );
  expect(text('全面推进改革，全面推进治理。', '全面推进改革，推进治理。')).toBe(
    '在“全面推进改革，”后删去“全面”',
  );
});
