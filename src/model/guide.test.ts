import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { wrongAnswer } from './guide.ts';

const PARAGRAPHS = [{ id: '1.0-1', text: '办好甲、乙、丙三件事，甲和丁两件要先办。' }];
const wrong = (answer: string[], paragraph = '1.0-1') =>
  wrongAnswer({ words: '问？', paragraph, answer }, PARAGRAPHS);

test('an answer stands in its paragraph once, its pieces in their order', () => {
  expect(wrong(['乙、丙三件事'])).toBeNull();
  expect(wrong(['办好', '乙', '两件'])).toBeNull();
  expect(wrong(['戊'])).toBe('段 1.0-1 里“戊”出现 0 次');
  expect(wrong(['甲'])).toBe('段 1.0-1 里“甲”出现 2 次');
  expect(wrong(['丁', '乙'])).toBe('段 1.0-1 里“乙”不在前一处的后面');
  expect(wrong(['乙、丙', '丙三'])).toBe('段 1.0-1 里“丙三”不在前一处的后面');
  const thrice = [{ id: '1.0-1', text: '甲，甲，甲' }];
  const overlapping = { words: '问？', paragraph: '1.0-1', answer: ['甲，甲'] };
  expect(wrongAnswer(overlapping, thrice)).toBe('段 1.0-1 里“甲，甲”出现 2 次');
  expect(wrong(['乙'], '1.0-2')).toBe('这一章里没有段 1.0-2');
});

test('what is accepted are words of the paragraph, whatever it says', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，'), minLength: 1 });
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (words, answer) => {
      const found = wrongAnswer({ words: '', paragraph: '1', answer }, [{ id: '1', text: words }]);
      if (found !== null) return;
      const [at = -1] = [words.indexOf(answer[0] ?? '')];
      expect(at).toBe(words.lastIndexOf(answer[0] ?? ''));
      let rest = words;
      for (const piece of answer) {
        expect(rest).toContain(piece);
        rest = rest.slice(rest.indexOf(piece) + piece.length);
      }
    }),
    { numRuns: draws(1000, 20_000), seed: 1 },
  );
});
