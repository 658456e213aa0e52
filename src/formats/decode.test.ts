import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { decode } from './decode.ts';

/** 各位代表：政府工作报告 in GB18030, and 𠮷, which GBK lacks. */
const GB18030 = [
  0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa, 0xb1, 0xed, 0xa3, 0xba, 0x95, 0x34, 0xc0, 0x37,
];
const TEXT = '各位代表：\n一、2020年工作回顾\n经济增长3.7%，GDP 达到100亿元。\n';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) {
    bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(bytes.buffer);
}

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

  it.each([
    ['UTF-16LE', true],
    ['UTF-16BE', false],
  ] as const)('reads %s with its mark and without', (encoding, littleEndian) => {
    for (const text of [`\ufeff${TEXT}`, TEXT]) {
      expect(decode(utf16(text, littleEndian), 'a.txt')).toEqual({ text, encoding });
    }
  });

  it('takes a text of any Chinese characters for what it is', () => {
    // Few of them are in use; the more are drawn, the less a text looks like one.
    const characters = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      minLength: 20,
    });
    fc.assert(
      fc.property(characters, (words) => {
        const text = `各位代表：\n${words}。\n`;
        expect(decode(new TextEncoder().encode(text), '').text).toBe(text);
        for (const littleEndian of [true, false]) {
          expect(decode(utf16(text, littleEndian), '').text).toBe(text);
        }
      }),
      { numRuns: draws(300, 20_000), seed: 1 },
    );
  });

  it('keeps a text in which a few characters were lost', () => {
    const lost = TEXT.replace('2020', '二\ufffd\ufffd二');
    expect(decode(new TextEncoder().encode(lost), 'a.txt').text).toBe(lost);
    const broken = new TextEncoder().encode(TEXT.repeat(20));
    const cut = decode(broken.slice(0, -3), 'a.txt');
    expect(cut.encoding).toBe('UTF-8');
    expect(cut.text.endsWith('100亿元\ufffd')).toBe(true);
  });

  it.each([
    ['\ufffd\ufffd位\ufffd\ufffd', /第 1 行：满是乱码“\ufffd”/],
    ['各位\n锟斤拷锟斤拷代表', /第 2 行：满是乱码“锟斤拷”/],
  ])('refuses what is mojibake: %s', (text, message) => {
    expect(() => decode(new TextEncoder().encode(text), 'a.txt')).toThrow(message);
  });
});
