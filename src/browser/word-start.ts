/** What makes Word files, for those who offer them: it is loaded when one is first asked for. */
import type { WordDocument } from '../exports/word/document.ts';
import { later } from './later.ts';

/** Hands the reader a document as a file. @param name of the file, without its ending */
export const WORD = later<(name: string, document: WordDocument) => void>('word');
