/** Changes one report as its editor would when a better copy of the text has come: a sentence more. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Of } from '../../src/model/version.ts';

const SENTENCE = '这是后来补上的话。';
/** A paragraph of a chapter, without anything that MDX escapes, and long enough to stand only once. */
const RE_PARAGRAPH = /<P id="[^"]+">(?:<Lead>[^<]*<\/Lead>)?([^<\\{]{40,}。)<\/P>/g;

/**
 * Puts a sentence behind a paragraph, in the chapter and in the source.
 * @param folder of a report
 * @returns whether it was changed: not where the source is no UTF-8, or has all paragraphs broken into lines
 */
export function amend(folder: string): boolean {
  const sourceFile = path.join(folder, 'source.txt');
  const source = readFileSync(sourceFile, 'utf8');
  const chapters = path.join(folder, 'chapters');
  // The first part looks back: what is said there is no promise that would want an entry of its own.
  for (const name of readdirSync(chapters).filter(isOfPart).sort()) {
    const file = path.join(chapters, name);
    const mdx = readFileSync(file, 'utf8');
    for (const [, text = ''] of mdx.matchAll(RE_PARAGRAPH)) {
      if (source.split(text).length !== 2) continue;
      const amended = source.replace(text, text + SENTENCE);
      writeFileSync(sourceFile, amended);
      writeFileSync(file, mdx.replace(`${text}</P>`, `${text}${SENTENCE}</P>`));
      const report = path.join(folder, 'report.yaml');
      const sum = sha256Of(amended);
      const yaml = readFileSync(report, 'utf8').replace(/sha256: [0-9a-f]{64}/, `sha256: ${sum}`);
      writeFileSync(report, yaml);
      return true;
    }
  }
  return false;
}

function isOfPart(chapter: string): boolean {
  return chapter.startsWith('part-');
}
