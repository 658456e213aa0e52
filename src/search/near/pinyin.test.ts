import { describe, expect, it } from 'vitest';
import { packReadings } from '../build/tables.ts';
import type { Listed } from '../shared/lists.ts';
import { pinyinLetters, spelledTo, unpackReadings } from './pinyin.ts';
import { suggest } from './suggest.ts';

const readings = unpackReadings(packReadings('雷山匠谷重庆绿乡村振兴'));

describe('pinyin', () => {
  it('is read with and without tones, apostrophes and spaces, and nothing else is', () => {
    expect(pinyinLetters("Léi shān jiàng'gǔ")).toBe('leishanjianggu');
    expect(pinyinLetters('lǜ')).toBe('lv');
    expect(pinyinLetters('雷shan')).toBeNull();
    expect(pinyinLetters('G107')).toBeNull();
  });
  it('spells a text in full, by first letters when allowed, and each reading of a character', () => {
    expect(spelledTo('雷山匠谷', 0, 'leishanjianggu', readings)).toBe(4);
    expect(spelledTo('雷山匠谷', 1, 'shanjiang', readings)).toBe(3);
    expect(spelledTo('雷山匠谷', 0, 'lsjg', readings)).toBe(-1);
    expect(spelledTo('雷山匠谷', 0, 'lsjg', readings, { initials: true })).toBe(4);
    expect(spelledTo('重庆', 0, 'chongqing', readings)).toBe(2);
    expect(spelledTo('绿', 0, 'lv', readings)).toBe(1);
    expect(spelledTo('绿', 0, 'lu', readings)).toBe(1);
  });
});

describe('suggestions', () => {
  const listed: Listed[] = ['振兴乡村', '乡村振兴', '雷山匠谷'].map((form) => ({
    kind: '术语',
    forms: [form],
  }));
  const forms = (typed: string) => suggest(typed, listed, readings, 8).map(({ form }) => form);
  it('come by characters, those that begin with them first', () => {
    expect(forms('乡村')).toEqual(['乡村振兴', '振兴乡村']);
  });
  it('come by unfinished pinyin and by first letters', () => {
    expect(forms('leish')).toEqual(['雷山匠谷']);
    expect(forms('xczx')).toEqual(['乡村振兴']);
    expect(forms('q')).toEqual([]);
  });
});
