/** Reads what all reports share from disk. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ZodType } from 'zod';
import { entrySchema, termsOf } from '../model/entry.ts';
import { collect, throwIfAny } from '../model/errors.ts';
import { formulasSchema } from '../model/formula.ts';
import { nameFileSchema, namesOfFile } from '../model/name.ts';
import { pinyinOf, sortByPinyin } from '../model/pinyin.ts';
import { publishersSchema } from '../model/publisher.ts';
import { siteSchema } from '../model/site.ts';
import type { Term } from '../model/term.ts';
import { sortNames } from '../names/order.ts';
import { namesIn, readYaml } from '../report/read.ts';
import type { Shared } from './shared.ts';
import { findStrays } from './strays.ts';

/**
 * Reads and validates what all reports share: what the site is, the glossary, the names, the lists.
 * @param root folder that holds `content/`
 * @throws DataErrors with every error of every file
 */
export function loadShared(root: string): Shared {
  const errors = findStrays(root);
  const terms = sortByPinyin(
    namesIn(root, 'content/glossary', '.yaml').flatMap((file) =>
      collect(errors, () => loadTerms(root, file)).flat(),
    ),
    pinyinOf,
  );
  const nameFiles = namesIn(root, 'content/names', '.yaml').flatMap((file) =>
    collect(errors, () => ({ file, ...readYaml(root, file, nameFileSchema) })),
  );
  const [publishers] = collect(errors, () =>
    readOptional(root, 'content/publishers.yaml', publishersSchema),
  );
  const [formulas] = collect(errors, () =>
    readOptional(root, 'content/formulas.yaml', formulasSchema),
  );
  const [site] = collect(errors, () => readYaml(root, 'content/site.yaml', siteSchema));
  throwIfAny(errors);
  if (!site) throw new Error('content/site.yaml was refused without an error');
  return {
    site,
    terms,
    termById: new Map(terms.map((term) => [term.id, term])),
    names: sortNames(nameFiles.flatMap((data) => namesOfFile(data.file, data))),
    notNames: nameFiles.map(({ file, notNames }) => ({ file, words: notNames })),
    publishers: publishers?.publishers ?? [],
    formulas: formulas?.formulas ?? [],
  };
}

function loadTerms(root: string, file: string): Term[] {
  return termsOf(path.basename(file, '.yaml'), readYaml(root, file, entrySchema));
}

/** A list that a library can do without: then it holds nothing. */
function readOptional<T>(root: string, file: string, schema: ZodType<T>): T | undefined {
  return existsSync(path.join(root, file)) ? readYaml(root, file, schema) : undefined;
}
