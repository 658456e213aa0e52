/** Cards as a package for Anki. */
import { createHash } from 'node:crypto';
import { zipOf } from '../zip.ts';
import { collectionRow, type Deck, NOTE_TYPE, SCHEMA } from './collection.ts';
import { guidOf } from './guid.ts';
import { type CardNote, FIELDS } from './notes.ts';
import { sqliteBytes } from './sqlite-file.ts';

type Row = Readonly<Record<string, string | number>>;

/** Between the fields of a note. */
const BETWEEN = '\x1f';

/**
 * A package of these cards, all new, to be asked in their order. The same cards give the same bytes.
 * @param deck what they are put into
 */
export function apkgOf(notes: readonly CardNote[], deck: Deck): Uint8Array {
  const collection = sqliteBytes((database) => {
    const insert = (table: string, rows: readonly Row[]) => {
      const columns = Object.keys(rows[0] ?? {});
      const places = columns.map(() => '?').join(', ');
      const statement = database.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
      );
      for (const row of rows) statement.run(...Object.values(row));
    };
    // Anki tells notes by the millisecond in which they were made; where one is taken, it finds another.
    const ids = notes.map((_, at) => deck.day * 1000 + at + 1);
    database.exec(SCHEMA);
    insert('col', [collectionRow(deck)]);
    insert(
      'notes',
      notes.map((note, at) => noteRow(note, ids[at] ?? 0, deck)),
    );
    insert(
      'cards',
      ids.map((id, at) => cardRow(id, at + 1, deck)),
    );
  });
  return zipOf(
    new Map([
      ['collection.anki2', collection],
      ['media', new TextEncoder().encode('{}')],
    ]),
  );
}

function noteRow({ id: name, fields, tags }: CardNote, id: number, { day }: Deck): Row {
  return {
    ...{ id, guid: guidOf(name), mid: NOTE_TYPE, mod: day, usn: -1 },
    tags: ` ${tags.join(' ')} `,
    flds: FIELDS.map((field) => escaped(fields[field])).join(BETWEEN),
    sfld: fields.题面,
    csum: Number.parseInt(createHash('sha1').update(name).digest('hex').slice(0, 8), 16),
    ...{ flags: 0, data: '' },
  };
}

function cardRow(id: number, due: number, deck: Deck): Row {
  return {
    ...{ id, nid: id, did: deck.id, ord: 0, mod: deck.day, usn: -1, type: 0, queue: 0, due },
    ...{ ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, odue: 0, odid: 0, flags: 0, data: '' },
  };
}

/** Fields are HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
