import { expect, test } from 'vitest';
import type { Paragraph } from '../../model/paragraph.ts';
import { keptGuides } from './guides.ts';
import { keepIds } from './moves.ts';

/** A chapter from lines `1.1-2 words`. */
function chapter(slug: string, ...lines: string[]) {
  const paragraphs = lines.map((line): Paragraph => {
    const [id = '', text = ''] = line.split(' ');
    return { id, text, kind: id.endsWith('-0') ? 'heading' : 'text', lead: 0 };
  });
  return { slug, title: slug, paragraphs };
}
type Chapters = ReturnType<typeof chapter>[];

const ask = (paragraph: string, answer: string) =>
  `<Question answer="${answer}" paragraph="${paragraph}">什么？</Question>\n`;

/** What becomes of guides when chapters become others; ids are kept as import keeps them. */
function kept(before: Chapters, guides: Record<string, string>, now: Chapters) {
  const { paragraphs, moves } = keepIds(
    before.flatMap((one) => one.paragraphs),
    now.flatMap((one) => one.paragraphs),
  );
  const rest = [...paragraphs];
  const renumbered = now.map((one) => ({
    ...one,
    paragraphs: one.paragraphs.map(() => rest.shift() as Paragraph),
  }));
  const { files, lost } = keptGuides(
    { chapters: before, guides: new Map(Object.entries(guides)) },
    renumbered,
    moves,
  );
  return { files: Object.fromEntries(files), lost };
}

test('nothing changes where nothing has moved', () => {
  const chapters = [chapter('part-1', '1.0-1 修路十条。', '1.0-2 建校三所。')];
  const text = `讲修路。\n\n${ask('1.0-2', '三所')}`;
  expect(kept(chapters, { 'part-1': text }, chapters)).toEqual({
    files: { 'guides/part-1.mdx': text },
    lost: [],
  });
});

test('of a paragraph that is now two, the one that holds the answer is meant', () => {
  const found = kept(
    [chapter('part-1', '1.0-1 修路十条。建校三所。')],
    { 'part-1': ask('1.0-1', '三所') },
    [chapter('part-1', '1.0-1 修路十条。', '1.0-2 建校三所。')],
  );
  expect(found).toEqual({ files: { 'guides/part-1.mdx': ask('1.0-2', '三所') }, lost: [] });
});

test('a chapter with another name takes its guide along; what another chapter holds now is told', () => {
  const found = kept(
    [chapter('part-3', '3.0-1 修路十条。', '3.0-2 植树千亩。', '3.1-1 建校三所。')],
    { 'part-3': `讲今年。\n\n${ask('3.0-1', '十条')}${ask('3.1-1', '三所')}` },
    [
      chapter('part-3-0', '3.0-1 修路十条。', '3.0-2 植树千亩。'),
      chapter('part-3-1', '3.1-1 建校三所。'),
    ],
  );
  expect(Object.keys(found.files)).toEqual(['guides/part-3-0.mdx']);
  expect(found.lost).toEqual(['guides/part-3-0.mdx 里的问题“什么？”：这一章里没有段 3.1-1']);
});

test('chapters that are one now have one guide, in their order', () => {
  const found = kept(
    [chapter('part-1', '1.0-1 修路十条。'), chapter('part-2', '2.0-1 建校三所。')],
    { 'part-1': `讲修路。\n\n${ask('1.0-1', '十条')}`, 'part-2': `讲建校。\n` },
    [chapter('part-1', '1.0-1 修路十条。', '1.0-2 建校三所。')],
  );
  expect(found.files).toEqual({
    'guides/part-1.mdx': `讲修路。\n\n${ask('1.0-1', '十条')}\n讲建校。\n`,
  });
});

test('words that are gone are told, and the guide is left as it is', () => {
  const text = ask('1.0-1', '十条');
  const found = kept([chapter('part-1', '1.0-1 修路十条。')], { 'part-1': text }, [
    chapter('part-1', '1.0-1 植树千亩。'),
  ]);
  expect(found.files).toEqual({ 'guides/part-1.mdx': text });
  expect(found.lost).toHaveLength(1);
});
