/** For tests: what others read in a package for Anki. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readAnkiPackage } from 'anki-reader';
import { unzipSync } from 'fflate';

/** A deck as a reader that is not ours has it: its name, and of each card the fields and both sides. */
export async function readDecks(
  apkg: Uint8Array,
): Promise<
  { name: string; cards: { fields: Record<string, string>; front: string; back: string }[] }[]
> {
  const { collection } = await readAnkiPackage(new Blob([new Uint8Array(apkg)]));
  return Object.values(collection.getDecks()).map((deck) => ({
    name: deck.getName(),
    cards: Object.values(deck.getCards()).map((card) => {
      const [question] = card.getQuestions();
      return {
        fields: card.getFields(),
        front: question?.getQuestionString() ?? '',
        back: question?.getAnswerString() ?? '',
      };
    }),
  }));
}

/** What a query answers of the database in a package. */
export function askPackage(apkg: Uint8Array, query: string): Record<string, unknown>[] {
  const collection = unzipSync(apkg)['collection.anki2'];
  if (!collection) throw new Error('no collection');
  const folder = mkdtempSync(path.join(tmpdir(), 'zhudu-test-'));
  try {
    const file = path.join(folder, 'collection.anki2');
    writeFileSync(file, collection);
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare(query).all();
    database.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
