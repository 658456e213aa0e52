import { expect, test } from 'vitest';
import type { TextParagraph } from '../../cite/data.ts';
import { packDesk, unpackDesk } from './desk.ts';

const paragraphs: TextParagraph[] = [
  ['1-1', 0, 0, '第一部分第1段', '全县经济增长3.7%，新建道路12条。'],
  ['2-1', 0, 0, '第二部分第1段', '新建学校2所。改造小区5个。'],
];
const desk = {
  figures: [{ paragraph: '1-1', indicator: '经济增速', words: '增长3.7%' }],
  commitments: [{ paragraph: '2-1', words: '改造小区5个' }],
};

test('a desk comes back from the text in the words of its lists', () => {
  const texts = paragraphs.map(([, , , , text]) => text);
  expect(unpackDesk(packDesk(desk, { paragraphs }), texts)).toEqual({
    figures: ['经济增速 增长3.7%'],
    commitments: ['改造小区5个'],
  });
});

test('words that do not stand in their paragraph are refused', () => {
  const wrong = { ...desk, commitments: [{ paragraph: '1-1', words: '改造小区5个' }] };
  expect(() => packDesk(wrong, { paragraphs })).toThrow(/改造小区/);
});
