import { describe, expect, test } from 'vitest';
import { entrySchema } from './entry.ts';
import { DataErrors } from './errors.ts';
import { parseYaml } from './yaml.ts';

/** What is said of an entry, each without its name, file and way out. */
function complaints(text: string, linesBefore = 0): string[] {
  try {
    parseYaml(text, entrySchema, 'a.yaml', linesBefore);
    return [];
  } catch (error) {
    if (!(error instanceof DataErrors)) throw error;
    return error.errors.map(({ message }) => /a\.yaml(?: · )?(.*)。改法/s.exec(message)?.[1] ?? '');
  }
}

const ENTRY = `term: 三化三制
level: 国家
kind: 数字缩略
grade: 未查到
meaning: 意思
note: 没有查到
gloss: 没有查到的一种做法。
`;

test('an entry as it should be is taken', () => {
  expect(complaints(ENTRY)).toEqual([]);
});

describe('字段不合 names line and field, in Chinese', () => {
  test.each([
    ['a wrong value', ENTRY.replace('国家', '乡镇'), '第 2 行 level：无效选项'],
    ['a wrong type', ENTRY.replace('意思', '[一, 二]'), '第 5 行 meaning：要是文字'],
    [
      'a number for words',
      ENTRY.replace('三化三制', '1335'),
      '第 1 行 term：要是文字（数字加引号）',
    ],
    ['an empty field', ENTRY.replace(' 意思', ''), '第 5 行 meaning：是空的'],
    ['an unknown field', `${ENTRY}memo: 备忘\n`, '第 8 行：没有这个字段：memo'],
    ['a field that is not there', ENTRY.replace(/^meaning.*\n/m, ''), 'meaning：缺少这个字段'],
    [
      'a field of an item of a list',
      `${ENTRY}sources:\n  - title: 文件\n    publisher: 单位\n    supports: 意思\n    url: 无\n`,
      '第 12 行 sources.0.url：网址不完整',
    ],
    [
      'a field that an item of a list has not',
      `${ENTRY}sources:\n  - title: 文件\n    publisher: 单位\n`,
      '第 9 行 sources.0.supports：缺少这个字段',
    ],
    [
      'an unknown field of an item',
      `${ENTRY}groups:\n  - name: 三化\n    count: 3\n    memo: 备忘\n`,
      '第 11 行 groups.0：没有这个字段：memo',
    ],
    [
      'a key that the editor chose',
      `${ENTRY}within:\n  别的: [别的话]\n`,
      '第 9 行 within.别的：“别的”不在 term 和 also 里',
    ],
    ['an empty file', '', '：是空的'],
  ])('%s', (_, text, expected) => {
    const found = complaints(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
    expect(found[0]).not.toMatch(/\b(?:expected|invalid|input|string|undefined)\b/i);
  });
  test('lines are counted in the file, whatever part of it the YAML is', () => {
    expect(complaints(ENTRY.replace('国家', '乡镇'), 10)[0]).toContain('第 12 行 level');
  });
});

describe('YAML语法 names line and column, in Chinese', () => {
  test.each([
    ['a field twice', `${ENTRY}term: 又一个\n`, '第 8 行第 1 列：同一个字段写了两次'],
    ['an open bracket', `${ENTRY}also: [甲\n`, '第 9 行第 1 列：缩进不对，或少了收尾的括号'],
    ['a colon in words', ENTRY.replace('意思', '甲: 乙'), '第 5 行第 10 列：一行里有两个冒号'],
    [
      'words in asterisks',
      ENTRY.replace('意思', '*意思*'),
      '第 5 行第 10 列：以 * 开头的字串要加引号',
    ],
    ['a tab', `${ENTRY}groups:\n\t- count: 3\n`, '缩进用了制表符'],
  ])('%s', (_, text, expected) => {
    expect(complaints(text).join('\n')).toContain(expected);
  });
});
