import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../model/paragraph.ts';
import { keepIds } from './moves.ts';

/** Paragraphs from lines `1.1-2 words`. */
function paragraphs(...lines: string[]): Paragraph[] {
  return lines.map((line) => {
    const [id = '', text = ''] = line.split(' ');
    return { id, text, kind: id.endsWith('-0') ? 'heading' : 'text', lead: 0 };
  });
}

/** The ids that `now` has after `before`, and where those of `before` are. */
function kept(before: string[], now: string[]) {
  const earlier = paragraphs(...before);
  const { paragraphs: found, moves } = keepIds(earlier, paragraphs(...now));
  return {
    ids: found.map(({ id, text }) => `${id} ${text}`),
    moved: earlier.map(({ id }) => moves.of(id)),
  };
}

describe('keepIds', () => {
  it('gives joined lines the id of the first, and leaves the others as they were', () => {
    const { ids, moved } = kept(
      ['1.0-0 一、回顾', '1.0-1 修了路，', '1.0-2 建了桥。', '1.0-3 很好。'],
      ['1.0-0 一、回顾', '1.0-1 修了路，建了桥。', '1.0-2 很好。'],
    );
    expect(ids).toEqual(['1.0-0 一、回顾', '1.0-1 修了路，建了桥。', '1.0-3 很好。']);
    expect(moved).toEqual(['1.0-0', '1.0-1', '1.0-1', '1.0-3']);
  });

  it('gives what is new a number that nothing had', () => {
    const { ids } = kept(
      ['1.1-1 甲', '1.1-2 乙', '1.1-3 丙'],
      ['1.1-1 甲', '1.1-2 新', '1.1-3 丙'],
    );
    expect(ids).toEqual(['1.1-1 甲', '1.1-4 新', '1.1-3 丙']);
  });

  it('follows a paragraph into another section', () => {
    const { ids, moved } = kept(
      ['1.1-1 甲甲', '1.1-2 乙乙', '2.0-1 丙丙'],
      ['1.1-1 甲甲', '1.2-1 乙乙', '3.0-1 丙丙'],
    );
    expect(ids).toEqual(['1.1-1 甲甲', '1.2-1 乙乙', '3.0-1 丙丙']);
    expect(moved).toEqual(['1.1-1', '1.2-1', '3.0-1']);
  });

  it('tells the same words at two places apart by what stands around them', () => {
    const { moved } = kept(
      ['0-1 各位代表：', '1.0-1 修了路。', '1.0-2 谢谢！', '2-1 各位代表：', '2-2 谢谢！'],
      ['0-1 各位代表：', '1.0-1 修了路。', '2-1 各位代表：', '2-2 谢谢！'],
    );
    expect(moved).toEqual(['0-1', '1.0-1', null, '2-1', '2-2']);
  });

  it('tells by its words which half of a paragraph is meant', () => {
    const { moves } = keepIds(
      paragraphs('1.0-1 修了路。建了桥。'),
      paragraphs('1.0-1 修了路。', '1.0-2 建了桥。'),
    );
    expect(moves.of('1.0-1', '桥')).toBe('1.0-2');
    expect(moves.of('1.0-1')).toBe('1.0-1');
  });

  it('leaves notes the numbers that the paper gives them', () => {
    const { ids, moved } = kept(['n-1 甲甲', 'n-2 乙乙'], ['n-1 新注', 'n-2 甲甲', 'n-3 乙乙']);
    expect(ids).toEqual(['n-1 新注', 'n-2 甲甲', 'n-3 乙乙']);
    expect(moved).toEqual(['n-2', 'n-3']);
  });
});
