/** Passages of reports for Word, each with where it stands in a line below: as excerpts are handed on in offices. */
import { officialSource } from '../../cite/official.ts';
import { type Passage, quotedWords } from '../../cite/passage.ts';
import { paragraph, type WordBlock, type WordDocument, type WordRun } from './document.ts';

/** The words of passages, to the character, in their order. @param passages one at least */
export function passagesDocument(passages: readonly Passage[]): WordDocument {
  return { title: passagesName(passages), blocks: passages.flatMap(passageBlocks) };
}

/** The words of a passage, and below them where they stand. */
export function passageBlocks(passage: Passage): WordBlock[] {
  return quoteBlocks([{ text: quotedWords(passage) }], officialSource(passage));
}

/** What is quoted, and below it where it is from. */
export function quoteBlocks(runs: readonly WordRun[], source: string): WordBlock[] {
  return [{ style: 'Normal', runs }, paragraph('Source', `——${source}`)];
}

/** What such a file is called, without its ending: 云溪县2024年政府工作报告第三部分（二）第2段等2段. */
export function passagesName(passages: readonly Passage[]): string {
  const [first] = passages;
  if (!first) throw new RangeError('no passage');
  const others = passages.length > 1 ? `等${passages.length}段` : '';
  return `${first.report.title}${first.label}${others}`;
}
