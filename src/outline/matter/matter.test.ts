import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../e2e/deep.ts';
import { parseParagraphId } from '../../model/paragraph.ts';
import { fixtures } from '../../model/testing.ts';
import { linesOf, paragraphsOf } from '../../source/repair.ts';
import { headOf } from '../head/head.ts';
import { type Found, identityOf } from '../head/identity.ts';
import { layoutOf } from '../layout.ts';
import { textDoubts } from '../text-doubts.ts';
import { matterOf } from './matter.ts';
import { noteEntries } from './note-entries.ts';
import { notesOf, referencesIn } from './notes.ts';

/** A text's lines with what they are; the body as one paragraph a line under a part of its own. */
function read(source: string) {
  const { paragraphs: lines } = paragraphsOf(source, layoutOf(linesOf(source).lines));
  const head = headOf(lines);
  const bodyAt = head.paragraphs.length;
  const matter = matterOf(lines, bodyAt);
  const body = lines
    .slice(bodyAt, matter.bodyEnd)
    .map((text, at) => ({ id: `0-${at + 1}`, kind: 'text' as const, text, lead: 0 }));
  return { lines, head, bodyAt, matter, body };
}

function found(value: Found<string | number> | undefined): string {
  return value === undefined ? '没有' : `${value.value}（${value.from}）`;
}

describe('what stands before and behind the body', () => {
  it.each(fixtures('outline/matter/fixtures'))('%s', async (_name, folder) => {
    const source = readFileSync(path.join(folder, 'source.txt'), 'utf8');
    const { lines, head, bodyAt, matter, body } = read(source);
    const known = { name: 'a.txt', meta: {}, places: ['东山市', '青山县'] };
    const identity = identityOf(lines, bodyAt, head.cover, known);
    const paragraphs = [...head.paragraphs, ...body, ...matter.paragraphs];
    const notes = notesOf(matter.paragraphs);
    const numbers = new Set(notes.map(({ number }) => number));
    const shown = [
      `标题 ${found(identity.title)}`,
      `年份 ${found(identity.year)}`,
      `日期 ${found(identity.date)}`,
      `地方 ${found(identity.place)}`,
      ...Object.entries(head.cover).map(([role, text]) => `${role} ${text}`),
      '',
      ...head.paragraphs.map(({ id, text }) => `${id} ${text.slice(0, 60)}`),
      `正文 ${body.length} 段：${body[0]?.text.slice(0, 12)} … ${body.at(-1)?.text.slice(-12)}`,
      ...matter.paragraphs.map(({ id, kind, text }) => `${id} ${kind} ${text}`),
      '',
      ...matter.parts.map(({ id, title, kind }) => `${id} ${title}（${kind}）`),
      ...notes.map(({ id, number, mark, term, meaning }) =>
        [id, number, mark, term, ...meaning].join(' | '),
      ),
      ...body.flatMap(({ id, text }) =>
        referencesIn(text, numbers).map(
          ({ at, length, number }) => `${id} 引 ${number}：${text.slice(at - 4, at + length)}`,
        ),
      ),
      ...[
        ...matter.doubts,
        ...identity.doubts,
        ...textDoubts(paragraphs, noteEntries(paragraphs)),
      ].map(({ kind, paragraph, what }) => `${kind} ${paragraph ?? ''} ${what}`),
    ];
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(path.join(folder, 'expected.txt'));
    expect(paragraphs.map(({ text }) => text)).toEqual(lines);
  });

  it('of any lines all are kept, in order, each with an id of its own', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '各位代表：',
        '各位代表！让我们努力奋斗！',
        '一、去年',
        '（一）抓项目',
        '附件1',
        '附件',
      ),
      fc.constantFrom(
        '名词解释',
        '注释',
        '1.甲：指乙。',
        '2.丙：指丁。',
        '[1]甲：乙',
        '①甲：乙',
        '¹ 甲：乙',
        '1',
      ),
      fc.constantFrom(
        '政府工作报告',
        '来源：某报',
        '打印',
        '——2024年1月8日在青山县第三届人民代表大会第二次会议上',
      ),
      fc.constant('过去一年，我们抓项目、惠民生、促改革，全县生产总值增长6%，居民收入增长7%。'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const { lines, head, matter, body } = read(pieces.join('\n'));
        const outside = [...head.paragraphs, ...matter.paragraphs];
        expect([...head.paragraphs, ...body, ...matter.paragraphs].map(({ text }) => text)).toEqual(
          lines,
        );
        expect(new Set(outside.map(({ id }) => id)).size).toBe(outside.length);
        expect(outside.filter(({ id }) => parseParagraphId(id) === null)).toEqual([]);
        const parts = matter.paragraphs.map(({ id }) => parseParagraphId(id)?.part);
        expect(matter.parts.map(({ id }) => id)).toEqual([...new Set(parts)]);
      }),
      { numRuns: draws(300, 20_000), seed: 1 },
    );
  });
});
