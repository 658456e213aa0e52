import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { ideographOf, RE_RADICAL } from '../model/radicals.ts';
import { layoutOf } from '../outline/layout.ts';
import { linesOf, paragraphsOf, REPAIRS } from './repair.ts';

/** A source as it is imported. */
function replayed(source: string) {
  return paragraphsOf(source, layoutOf(linesOf(source).lines));
}

import { fixtures } from '../model/testing.ts';

/** All that a repair may take away: white space, what has no width, line ends, control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are layout
const RE_LAYOUT = /[\s\u200b-\u200d\u2060\u0085\0-\x08\x0e-\x1f\x7f]/g;

describe('paragraphsOf', () => {
  it.each(fixtures('source/fixtures'))('%s', async (_name, folder) => {
    const found = replayed(readFileSync(path.join(folder, 'source.txt'), 'utf8'));
    const shown = [
      ...Object.entries(found.repairs).map(([name, count]) => `${name} ${count}`),
      '',
      ...found.paragraphs.map((line) => `|${line}|`),
    ];
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(path.join(folder, 'expected.txt'));
  });

  it('takes away nothing but layout', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\u3000',
        '\u00a0',
        '\ufeff',
        '\u200b',
        '各位代表：',
        '文件之一',
      ),
      fc.constantFrom('政 府 工 作 报 告', '2021年1月8日在县', '大会上', '县长 王明', '。', ' '),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('').replaceAll('&', '＆');
        const { paragraphs } = replayed(source);
        const words = (text: string) =>
          text.replace(RE_LAYOUT, '').replace(RE_RADICAL, ideographOf);
        expect(words(paragraphs.join('\n'))).toBe(words(source));
        for (const line of paragraphs) expect(line).toBe(line.trim());
        expect(paragraphs).not.toContain('');
      }),
      { numRuns: draws(2000, 20_000), seed: 1 },
    );
  });

  it('finds nothing more to repair in what it repaired', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 })), (lines) => {
        const { paragraphs } = replayed(lines.join('\n').replaceAll('&', '＆'));
        fc.pre(paragraphs.length > 0);
        expect(replayed(paragraphs.join('\n'))).toEqual({ paragraphs, repairs: {} });
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it('takes a line of a million spaces as it takes any', () => {
    const line = `甲${' '.repeat(1_000_000)}乙`;
    expect(linesOf(`${line} \n`).lines).toEqual([line]);
  });

  it('names only repairs of the table', () => {
    const { repairs } = replayed('\ufeff 甲&nbsp;\r\n\r\n乙');
    expect(Object.keys(repairs).every((name) => name in REPAIRS)).toBe(true);
    expect(Object.keys(repairs)).toHaveLength(5);
  });
});
