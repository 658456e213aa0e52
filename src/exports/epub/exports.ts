/** E-books of a report. */
import type { Export } from '../export.ts';
import { EPUB_TYPE, epubOf } from './epub.ts';

export const EPUB_EXPORTS: readonly Export[] = [
  {
    file: 'book.epub',
    group: '电子书',
    name: '电子书 EPUB',
    what: '用手机、平板、电纸书看：点注号看注释，名词解释和数据附在书末。EPUB 3 格式，能读 EPUB 的软件和电纸书都行；注释不能弹出的，点注号到章末看。',
    type: EPUB_TYPE,
    make: epubOf,
  },
];
