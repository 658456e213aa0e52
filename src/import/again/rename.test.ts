import { expect, it } from 'vitest';
import type { Moves } from './moves.ts';
import { renameIds } from './rename.ts';

const TO: Record<string, string> = {
  '1.1-1': '1.1-1',
  '1.1-2': '2.1-1',
  '2.0-0': '3.0-0',
  '3.1-1': '4.2-1',
};
const moves: Moves = { of: (id) => TO[id] ?? null };

it('puts paragraph ids right wherever they stand, and changes nothing else', () => {
  const text = `# 王明写的
figures:
  - { id: a, paragraph: 1.1-2, words: 十条 } # 对过
  - id: b
    paragraph: "1.1-2"
    words: '1.1-2'
progress:
  - result: { paragraph: 1.1-1, words: 修路 }
`;
  const expected = text
    .replace('paragraph: 1.1-2', 'paragraph: 2.1-1')
    .replace('paragraph: "1.1-2"', 'paragraph: "2.1-1"');
  expect(renameIds(text, moves)).toEqual({ text: expected, lost: [] });
});

it('puts parts, sections and paragraphs right that are keys of fields', () => {
  const text = 'fields: { "2": 经济, "3.1": 项目, 3.1-1: 民生 }\n';
  expect(renameIds(text, moves).text).toBe('fields: { "3": 经济, "4.2": 项目, 4.2-1: 民生 }\n');
});

it('puts only this report’s passages right in a quotation', () => {
  const text =
    'quotes:\n  - { paragraph: a-2024/1.1-2, text: 甲 }\n  - { paragraph: b-2024/1.1-2, text: 乙 }\n';
  expect(renameIds(text, moves, 'a-2024/').text).toBe(text.replace('a-2024/1.1-2', 'a-2024/2.1-1'));
});

it('tells which passages are no longer there, and leaves them', () => {
  const text = 'also:\n  - { paragraph: 9.9-9 }\n';
  expect(renameIds(text, moves)).toEqual({ text, lost: ['9.9-9'] });
});
