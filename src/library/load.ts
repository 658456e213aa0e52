/** Reads `content/` from disk: the only place that does. Collects all errors before it gives up (C9). */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ZodType } from 'zod';
import { entrySchema, termsOf } from '../model/entry.ts';
import { DataError, DataErrors, throwIfAny } from '../model/errors.ts';
import { figuresSchema } from '../model/figure.ts';
import { formulasSchema } from '../model/formula.ts';
import { commitmentsSchema, ledgerSchema } from '../model/ledger.ts';
import { nameFileSchema, namesOfFile } from '../model/name.ts';
import { pinyinOf, sortByPinyin } from '../model/pinyin.ts';
import { publishersSchema } from '../model/publisher.ts';
import { reportSchema } from '../model/report.ts';
import { siteSchema } from '../model/site.ts';
import type { Term } from '../model/term.ts';
import { sortNames } from '../names/order.ts';
import type { Chapter, Desk, Report } from '../report/report.ts';
import { parseChapter } from '../source/parse-chapter.ts';
import type { Library } from './library.ts';
import { foldersIn, namesIn, readText, readYaml } from './read.ts';
import { findStrays } from './strays.ts';

/**
 * Reads and validates what the site is, the glossary, the names and all reports.
 * @param root folder that holds `content/`
 * @throws DataErrors with every error of every file
 */
export function loadLibrary(root: string): Library {
  const errors: DataError[] = findStrays(root);
  const collect = <T>(read: () => T): T[] => {
    try {
      return [read()];
    } catch (error) {
      if (error instanceof DataErrors) errors.push(...error.errors);
      else if (error instanceof DataError) errors.push(error);
      else throw error;
      return [];
    }
  };
  const terms = sortByPinyin(
    namesIn(root, 'content/glossary', '.yaml').flatMap((file) =>
      collect(() => loadTerms(root, file)).flat(),
    ),
    pinyinOf,
  );
  const reports = foldersIn(root, 'content/reports')
    .flatMap((folder) => collect(() => loadReport(root, folder)))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const nameFiles = namesIn(root, 'content/names', '.yaml').flatMap((file) =>
    collect(() => ({ file, ...readYaml(root, file, nameFileSchema) })),
  );
  const publishers = collect(() =>
    readOptional(root, 'content/publishers.yaml', publishersSchema),
  ).flatMap((file) => file?.publishers ?? []);
  const formulas = collect(() =>
    readOptional(root, 'content/formulas.yaml', formulasSchema),
  ).flatMap((file) => file?.formulas ?? []);
  const [site] = collect(() => readYaml(root, 'content/site.yaml', siteSchema));
  throwIfAny(errors);
  if (!site) throw new Error('content/site.yaml was refused without an error');
  return {
    site,
    terms,
    termById: new Map(terms.map((term) => [term.id, term])),
    reports,
    names: sortNames(nameFiles.flatMap((data) => namesOfFile(data.file, data))),
    notNames: nameFiles.map(({ file, notNames }) => ({ file, words: notNames })),
    publishers,
    formulas,
  };
}

function loadTerms(root: string, file: string): Term[] {
  return termsOf(path.basename(file, '.yaml'), readYaml(root, file, entrySchema));
}

function loadReport(root: string, folder: string): Report {
  const id = path.basename(folder);
  const data = readYaml(root, `${folder}/report.yaml`, reportSchema);
  const sourceFile = `${folder}/source.txt`;
  if (!existsSync(path.join(root, sourceFile))) {
    throw new DataError('文件缺失', sourceFile, '', '没有收到时的原文');
  }
  const bytes = readFileSync(path.join(root, sourceFile));
  const errors: DataError[] = [];
  const chapters = namesIn(root, `${folder}/chapters`, '.mdx').flatMap((file): Chapter[] => {
    try {
      const { data: front, paragraphs } = parseChapter(readText(root, file), file);
      return [{ slug: path.basename(file, '.mdx'), file, paragraphs, ...front }];
    } catch (error) {
      if (!(error instanceof DataErrors)) throw error;
      errors.push(...error.errors);
      return [];
    }
  });
  throwIfAny(errors);
  chapters.sort((a, b) => a.order - b.order);
  const desk = loadDesk(root, folder);
  return {
    id,
    ...data,
    folder,
    sourceBytes: bytes,
    sourceSha256: createHash('sha256').update(bytes).digest('hex'),
    chapters,
    paragraphs: chapters.flatMap((chapter) => chapter.paragraphs),
    desk,
  };
}

/** A list that a library can do without: then it holds nothing. */
function readOptional<T>(root: string, file: string, schema: ZodType<T>): T | undefined {
  return existsSync(path.join(root, file)) ? readYaml(root, file, schema) : undefined;
}

/** Files that only make sense together. */
const DESK_FILES = ['figures.yaml', 'ledger.yaml', 'commitments.yaml'];

/** A report fresh from import has none of the files; one that has any must have all. */
function loadDesk(root: string, folder: string): Desk | null {
  if (!DESK_FILES.some((name) => existsSync(path.join(root, folder, name)))) return null;
  return {
    figures: readYaml(root, `${folder}/figures.yaml`, figuresSchema),
    ledger: readYaml(root, `${folder}/ledger.yaml`, ledgerSchema),
    commitments: readYaml(root, `${folder}/commitments.yaml`, commitmentsSchema),
  };
}
