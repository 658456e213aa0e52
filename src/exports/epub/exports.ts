/** E-books of a report. */
import type { Export } from '../export.ts';
import { EPUB_TYPE, epubOf } from './epub.ts';

export const EPUB_EXPORTS: readonly Export[] = [
  {
    file: 'book.epub',
    group: '电子书',
    name: '电子书 EPUB',
    what: '用手机、平板、电纸书看：点注号看注释，书末有名词解释、数据、结果与目标。苹果图书、微信读书、Calibre 等都能导入。',
    type: EPUB_TYPE,
    make: epubOf,
  },
];
