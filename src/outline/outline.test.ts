import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures } from '../model/testing.ts';
import { linesOf, paragraphsOf } from '../source/repair.ts';
import { layoutOf } from './layout.ts';
import { outlineOf } from './outline.ts';
import { chaptersOf } from './split-chapters.ts';

describe('outlineOf', () => {
  it.each(fixtures('outline/fixtures'))('%s', async (_name, folder) => {
    const source = readFileSync(path.join(folder, 'source.txt'), 'utf8');
    const { paragraphs: lines } = paragraphsOf(source, layoutOf(linesOf(source).lines));
    const { paragraphs, parts, doubts } = outlineOf(lines, 'source.txt');
    const shown = [
      ...parts.map(({ id, title, kind }) => `${id} ${title}（${kind}）`),
      '',
      ...paragraphs.map(({ id, kind, text, lead }) => {
        const words = lead > 0 ? `[${text.slice(0, lead)}]${text.slice(lead)}` : text;
        return `${id} ${kind} ${words}`;
      }),
      ...(doubts.length > 0 ? [''] : []),
      ...doubts.map(({ kind, paragraph, what }) => `${kind} ${paragraph}：${what}`),
    ];
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(path.join(folder, 'expected.txt'));
    expect(paragraphs.map(({ text }) => text)).toEqual(lines);
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(lines.length);
    expect(chaptersOf(paragraphs, parts).flatMap((chapter) => chapter.paragraphs)).toEqual(
      paragraphs,
    );
  });
});
