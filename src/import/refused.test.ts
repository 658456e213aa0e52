import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../formats/decode.ts';
import { fixtures } from '../model/testing.ts';
import { layoutOf } from '../outline/layout.ts';
import { outlineOf } from '../outline/outline.ts';
import { linesOf, paragraphsOf } from '../source/repair.ts';

describe('what cannot be imported is refused with the reason', () => {
  it.each(fixtures('import/fixtures/refused'))('%s', async (_name, folder) => {
    const refusal = () => {
      const { text } = decode(readFileSync(path.join(folder, 'source.bin')), 'source.txt');
      outlineOf(paragraphsOf(text, layoutOf(linesOf(text).lines)).paragraphs, 'source.txt');
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
