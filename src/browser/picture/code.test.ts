import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { codeOf, fieldsOf } from './code.ts';

const SOURCE = '《云溪县2024年政府工作报告》（2024年1月18日）第三部分（二）第2段';
const FILE = 'yunxi-2024/part-3-2.html';
const made = (page: string, canonical?: string) =>
  codeOf({ page, canonical, file: FILE }, 'p3.2-2', SOURCE);

/** What a reader of codes makes of the fields, drawn in black on white. */
function read(fields: readonly (readonly boolean[])[]): string | undefined {
  const field = 3;
  const margin = 4;
  const width = (fields.length + 2 * margin) * field;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let at = 0; at < width * width; at++) {
    const row = Math.floor(at / width / field) - margin;
    const column = Math.floor((at % width) / field) - margin;
    if (fields[row]?.[column]) pixels.fill(0, at * 4, at * 4 + 3);
  }
  return jsQR(pixels, width, width)?.data;
}

test('a code holds its text, whatever it is', () => {
  expect(read(fieldsOf(SOURCE))).toBe(SOURCE);
  const text = fc.stringMatching(/^[-0-9a-z:/.#三（二）第段《》𣲗]{1,120}$/u);
  fc.assert(
    fc.property(text, (words) => {
      expect(read(fieldsOf(words))).toBe(words);
    }),
    { numRuns: 25 },
  );
});

test('it leads to the address of the site, wherever the copy is that is read', () => {
  const address = `https://example.org/reports/${FILE}`;
  for (const page of [
    `file:///D:/zhudu/${FILE}`,
    `http://localhost:4321/${FILE}`,
    `http://10.0.0.7/${FILE}`,
  ]) {
    expect(made(page, address)).toEqual({
      text: `${address}#p3.2-2`,
      said: '扫码打开原处',
      site: 'https://example.org/reports/',
    });
  }
});

test('without one it leads to the page, where that is on the web', () => {
  expect(made(`https://reports.example/a/${FILE}?mark=三清三建#p3.2-1`)).toMatchObject({
    text: `https://reports.example/a/${FILE}#p3.2-2`,
    site: 'https://reports.example/a/',
  });
});

test('it never leads to the machine of whoever scans it: then it holds the citation', () => {
  for (const page of [
    `file:///D:/zhudu/${FILE}`,
    `http://localhost:4321/${FILE}`,
    `http://127.0.0.1:4321/${FILE}`,
    `http://[::1]:4321/${FILE}`,
  ]) {
    expect(made(page)).toEqual({
      text: SOURCE,
      said: '扫码得到出处的文字，不用上网',
      site: null,
    });
  }
});
