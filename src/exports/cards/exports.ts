import { createHash } from 'node:crypto';
import type { Export, ExportSource } from '../export.ts';
import { apkgOf } from './apkg.ts';
import type { Deck } from './collection.ts';
import { type CardNote, cardNotesOf, termsAsked } from './notes.ts';
import { tsvOf } from './tsv.ts';

/** A report without a term that is surely explained has nothing to be asked. */
const when = (source: ExportSource) => termsAsked(source).length > 0;

/** Both files are made of the same cards, which take some time to think up. */
const known = new WeakMap<ExportSource, readonly CardNote[]>();

function notesOf(source: ExportSource): readonly CardNote[] {
  const notes = known.get(source) ?? cardNotesOf(source);
  known.set(source, notes);
  return notes;
}

export const CARDS_EXPORTS: readonly Export[] = [
  {
    file: 'cards.apkg',
    group: '卡片',
    name: 'Anki 牌组',
    what: '“学习”一页的题，在电脑、手机上的 Anki 里双击导入，背面有解释、原句和出处；存疑和未查到的不出题。报告的解释改过以后再导入，“更新笔记”选“总是”，学习进度都在。',
    type: 'application/octet-stream',
    when,
    make: (source) => apkgOf(notesOf(source), deckOf(source)),
  },
  {
    file: 'cards.tsv',
    group: '卡片',
    name: '卡片 TSV',
    what: '同样的题，一行一张，用制表符隔开，前两栏是正面和背面；给别的卡片软件用。Anki 里导入了牌组，就不用再导入它。',
    type: 'text/tab-separated-values; charset=utf-8',
    when,
    make: (source) => new TextEncoder().encode(tsvOf(notesOf(source), deckOf(source).name)),
  },
];

/** The deck of a report's cards. */
export function deckOf({ report, site }: ExportSource): Deck {
  const { id, title, date, year } = report;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 10);
  return {
    // As the numbers that Anki gives: a millisecond of this century.
    id: 1_000_000_000_000 + (Number.parseInt(digest, 16) % 900_000_000_000),
    name: `${site.name}::${title.replaceAll('::', '：')}`,
    about: `《${title}》里的术语。解释由“${site.name}”整理，不是政府发布的，引用前请查原件。`,
    day: Date.parse(date ?? `${year}-01-01`) / 1000,
  };
}
