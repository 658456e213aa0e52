/** A database as a file's bytes. SQLite writes files and nothing else, so one is made and taken away. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The same statements give the same bytes, with one version of SQLite.
 * @param fill writes into the empty database
 */
export function sqliteBytes(fill: (database: DatabaseSync) => void): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhudu-'));
  try {
    const file = path.join(folder, 'collection');
    const database = new DatabaseSync(file);
    try {
      // Nothing is to be recovered: a file that is not finished is not read.
      database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
      fill(database);
      database.exec('COMMIT; VACUUM');
    } finally {
      database.close();
    }
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
