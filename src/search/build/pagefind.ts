/** Pagefind's Node API: tokens in, files of an index out. */
import { close, createIndex } from 'pagefind';

/** A file that Pagefind made; `path` is relative to its folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** A record for Pagefind: what to find it by, and its tokens, each once. */
export interface IndexRecord {
  url: string;
  tokens: readonly string[];
}

/**
 * Pagefind closes a chunk of its index after 20,000 positions and offers no setting for it. A page
 * fetches whole chunks, so small ones are wanted: each token is written several times, which
 * compresses to almost nothing. This many positions in all, as far as {@link REPEATS} allow.
 */
const POSITIONS = 1_000_000;
/** At least and at most so often; the least bounds a chunk's size, the most its number. */
const REPEATS: readonly [number, number] = [1, 110];

/** The one file whose path fits. */
export function only(files: readonly IndexFile[], path: RegExp): IndexFile {
  const [file, second] = files.filter((candidate) => path.test(candidate.path));
  if (!file || second) throw new Error(`Pagefind wrote no or several files like ${path}`);
  return file;
}

/** Throws when Pagefind reported errors, which it returns and does not throw. */
function assertNone(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${step}: ${errors.join('; ')}`);
}

/**
 * Indexes records and gives back the files, sorted by path. Pagefind runs as a process of its own,
 * which has ended when this returns or throws.
 */
export async function buildIndex(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  const total = records.reduce((sum, record) => sum + record.tokens.length, 0);
  const [least, most] = REPEATS;
  const repeats = Math.min(most, Math.max(least, Math.floor(POSITIONS / Math.max(total, 1))));
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'und' });
    assertNone('start', errors);
    if (!index) throw new Error('Pagefind gave no index');
    for (const { url, tokens } of records) {
      const content = tokens.map((token) => `${token} `.repeat(repeats)).join('');
      const added = await index.addCustomRecord({ url, content, language: 'und' });
      assertNone(url, added.errors);
    }
    const made = await index.getFiles();
    assertNone('files', made.errors);
    return made.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}
