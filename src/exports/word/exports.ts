/** The report for those who live in Word. */
import { bookOf } from '../book.ts';
import { notesOf } from '../book-notes.ts';
import { tablesOf } from '../book-tables.ts';
import { colophonOf } from '../colophon.ts';
import type { Export, ExportSource } from '../export.ts';
import { annotatedBlocks, officialBlocks } from './edition.ts';
import { WORD_TYPE, wordFile } from './file.ts';

export const WORD_EXPORTS: readonly Export[] = [
  {
    file: 'official.docx',
    group: 'Word',
    name: '正式版式 Word',
    what: '按党政机关公文的版式排，只有原文，标题都进导航窗格；摘用、批注、比对用。',
    type: WORD_TYPE,
    make: (source) =>
      wordFile({ ...propertiesOf(source), blocks: officialBlocks(bookOf(source.report, null)) }),
  },
  {
    file: 'annotated.docx',
    group: 'Word',
    name: '注释版 Word',
    what: '注释做成脚注，出处只列第一种；数据、结果与目标列成表附在后面；注释不是报告原文。',
    type: WORD_TYPE,
    make(source) {
      const book = bookOf(source.report, source.match);
      const notes = notesOf(book, source.termById, source.quoteLabel);
      const behind = { tables: tablesOf(source.report), colophon: colophonOf(source, true) };
      return wordFile({ ...propertiesOf(source), blocks: annotatedBlocks(book, notes, behind) });
    },
  },
];

function propertiesOf({ report, site }: ExportSource) {
  const { title, date, sourceSha256 } = report;
  return {
    title,
    about: `${site.name}据收到的原文做成。原文 SHA-256：${sourceSha256}`,
    ...(date === undefined ? {} : { day: date }),
  };
}
