import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

/** 各位代表：政府工作报告 in GB18030, and 𠮷, which GBK lacks. */
const GB18030 = [
  0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa, 0xb1, 0xed, 0xa3, 0xba, 0x95, 0x34, 0xc0, 0x37,
];

describe('decode', () => {
  it('reads UTF-8 and leaves the byte order mark to be counted', () => {
    const bytes = new TextEncoder().encode('\ufeff各位代表：\r\n');
    expect(decode(bytes, 'a.txt')).toEqual({ text: '\ufeff各位代表：\r\n', encoding: 'UTF-8' });
  });

  it('reads GB18030', () => {
    const { text, encoding } = decode(Uint8Array.from(GB18030), 'a.txt');
    expect(encoding).toBe('GB18030');
    expect(text.slice(0, 5)).toBe('各位代表：');
    expect([...text]).toHaveLength(6);
  });
});
