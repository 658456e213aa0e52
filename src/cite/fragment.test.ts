import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDirective, textDirective } from './fragment.ts';
import type { Passage } from './passage.ts';
import { passage, report } from './testing.ts';

const decoded = (one: Passage) => textDirective(one).split(',').map(decodeURIComponent).join('|');

describe('the text directive', () => {
  it('is absent for a whole paragraph', () => {
    expect(textDirective(passage('3.2-4'))).toBe('');
  });
  it('is the words alone where they are whole clauses and stand nowhere else', () => {
    expect(textDirective(passage('1.0-2', '与此同时'))).toBe(
      ':~:text=%E4%B8%8E%E6%AD%A4%E5%90%8C%E6%97%B6',
    );
  });
  it('carries the rest of the clause, whose edges every browser knows', () => {
    expect(decoded(passage('1.0-2', '府院联动'))).toBe(':~:text=建立-|府院联动|-机制');
  });
  it('carries as much more as leads to this place and no other', () => {
    expect(decoded(passage('3.2-2', '信钢'))).toBe(':~:text=依托-|信钢');
    expect(decoded(passage('3.2-1', '增动能'))).toBe(':~:text=推动产业发展-|增动能');
    expect(decoded(passage('2.0-2', '工业'))).toBe(':~:text=规上-|工业|-增加值增长8%以上');
    expect(decoded(passage('4-1', '各位代表'))).toBe(':~:text=各位代表|-，');
  });
  it('encodes what a directive or Markdown would read as its own', () => {
    expect(encodeDirective("-,&()*!'~%")).toBe('%2D%2C%26%28%29%2A%21%27%7E%25');
    expect(textDirective(passage('3.2-4', '安桥-福桥'))).toBe(
      ':~:text=%E5%AE%89%E6%A1%A5%2D%E7%A6%8F%E6%A1%A5',
    );
    expect(textDirective(passage('3.2-4', 'A&B'))).toBe(':~:text=%E6%96%B0%E5%A2%9E-,A%26B');
  });
  it('gives long words by their beginning and end', () => {
    const text = `开头，${'一二三四五六七八九十，'.repeat(9)}末尾的十二个字在这里为止了。`;
    const words = { start: 0, end: text.length };
    const long: Passage = { ...passage('4-1'), text, words, others: [] };
    expect(decoded(long)).toBe(':~:text=开头，一二三四五六七八九十|末尾的十二个字在这里为止了。');
  });
  it('leads to the words: the first place that fits is theirs', () => {
    const texts = report.paragraphs.map(({ text }) => text);
    const selection = fc
      .nat({ max: texts.length - 1 })
      .chain((index) => fc.tuple(fc.constant(index), fc.nat(40), fc.integer({ min: 1, max: 40 })));
    fc.assert(
      fc.property(selection, ([index, at, length]) => {
        const one = report.paragraphs[index];
        if (!one) return;
        const start = Math.min(at, one.text.length - 1);
        const end = Math.min(one.text.length, start + length);
        const made = passage(one.id, one.text.slice(start, end), start);
        const parts = textDirective(made).slice(':~:text='.length).split(',');
        const plain = (part: string) => decodeURIComponent(part.replace(/^-|-$/g, ''));
        const prefix = parts[0]?.endsWith('-') ? plain(parts[0]) : '';
        const whole = parts.map(plain).join('');
        const page = texts.join('\n');
        const first = page.indexOf(whole);
        const offset = texts.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
        expect(first + prefix.length).toBe(offset + start);
      }),
    );
  });
});
