/**
 * Schemas of the files of `content/` for editors' tools (completion, lists of values), made from the schemas
 * that the check uses. After a change to those: `npm run test:one -- scripts/schemas.test.ts -u`.
 */
import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { entrySchema } from '../src/model/entry.ts';
import { figuresSchema } from '../src/model/figure.ts';
import { formulasSchema } from '../src/model/formula.ts';
import { commitmentsSchema, ledgerSchema } from '../src/model/ledger.ts';
import { nameFileSchema } from '../src/model/name.ts';
import { notesSchema } from '../src/model/note.ts';
import { phrasesSchema } from '../src/model/phrases.ts';
import { publishersSchema } from '../src/model/publisher.ts';
import { reportSchema } from '../src/model/report.ts';
import { siteSchema } from '../src/model/site.ts';

/** Schema of each kind of file, and a file of the kind. */
const SCHEMAS: Record<string, [schema: z.ZodType, file: string]> = {
  site: [siteSchema, 'content/site.yaml'],
  term: [entrySchema, 'content/glossary/any.yaml'],
  names: [nameFileSchema, 'content/names/any.yaml'],
  publishers: [publishersSchema, 'content/publishers.yaml'],
  formulas: [formulasSchema, 'content/formulas.yaml'],
  report: [reportSchema, 'content/reports/any/report.yaml'],
  notes: [notesSchema, 'content/reports/any/notes.yaml'],
  figures: [figuresSchema, 'content/reports/any/figures.yaml'],
  ledger: [ledgerSchema, 'content/reports/any/ledger.yaml'],
  commitments: [commitmentsSchema, 'content/reports/any/commitments.yaml'],
  phrases: [phrasesSchema, 'content/reports/any/phrases.yaml'],
};
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));

test.each(Object.entries(SCHEMAS))(
  'editors know what a file of %s holds',
  async (name, [schema, file]) => {
    const path = `.vscode/schemas/${name}.json`;
    const json = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`../${path}`);
    expect(matchesGlob(file, settings['yaml.schemas'][`./${path}`])).toBe(true);
  },
);
