import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { outlineOf } from './outline.ts';
import { paragraphsOf } from './repair.ts';
import { fixtures } from './testing.ts';

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

describe('what cannot be imported is refused with the reason', () => {
  it.each(fixtures('refused'))('%s', async (_name, folder) => {
    const refusal = () => {
      const { text } = decode(readFileSync(path.join(folder, 'source.bin')), 'source.txt');
      outlineOf(paragraphsOf(text).paragraphs, 'source.txt');
      return 'not refused';
    };
    const message = (() => {
      try {
        return refusal();
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    })();
    expect(message).toMatch(/^\[不能导入\] source\.txt/);
    await expect(`${message}\n`).toMatchFileSnapshot(path.join(folder, 'expected.txt'));
  });
});
