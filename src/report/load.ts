/** Reads a report's folder from disk. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collect, DataError, DataErrors, throwIfAny } from '../model/errors.ts';
import { figuresSchema } from '../model/figure.ts';
import type { Guide } from '../model/guide.ts';
import { commitmentsSchema, ledgerSchema } from '../model/ledger.ts';
import { type NoteEntry, notesSchema } from '../model/note.ts';
import { phrasesSchema } from '../model/phrases.ts';
import { reportSchema } from '../model/report.ts';
import { sha256Of } from '../model/version.ts';
import { parseChapter } from '../source/parse-chapter.ts';
import { parseGuide } from '../source/parse-guide.ts';
import { namesIn, readText, readYaml } from './read.ts';
import { receivedErrors } from './received.ts';
import type { Chapter, Desk, Report } from './report.ts';

/** A report with its file as received, against which its text is verified. */
export interface LoadedReport {
  report: Report;
  source: Uint8Array;
}

/**
 * @param root   folder that holds `content/`
 * @param folder of the report, relative to the root
 * @throws DataError or DataErrors with every error of every file
 */
export function loadReport(root: string, folder: string): LoadedReport {
  const id = path.basename(folder);
  const data = readYaml(root, `${folder}/report.yaml`, reportSchema);
  const sourceFile = `${folder}/source.txt`;
  if (!existsSync(path.join(root, sourceFile))) {
    throw new DataError('文件缺失', sourceFile, '', '没有收到时的原文');
  }
  const source = readFileSync(path.join(root, sourceFile));
  const errors = receivedErrors({ root, folder, source: data.source });
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
  for (const [file, guide] of loadGuides(root, folder, errors)) {
    const chapter = chapters.find(({ slug }) => slug === path.basename(file, '.mdx'));
    if (chapter) chapter.guide = guide;
    else errors.push(new DataError('导读无此章', file, '', '没有这个名字的章'));
  }
  throwIfAny(errors);
  chapters.sort((a, b) => a.order - b.order);
  const report = {
    id,
    ...data,
    folder,
    sourceSha256: sha256Of(source),
    chapters,
    paragraphs: chapters.flatMap((chapter) => chapter.paragraphs),
    notes: loadNotes(root, folder),
    desk: loadDesk(root, folder),
    phrases: loadPhrases(root, folder),
  };
  return { report, source };
}

/** What the report's own notes explain; nothing where it has none. */
export function loadNotes(root: string, folder: string): readonly NoteEntry[] {
  const file = `${folder}/notes.yaml`;
  return existsSync(path.join(root, file)) ? readYaml(root, file, notesSchema).notes : [];
}

/** The guides to its chapters, by their files; those that can be read, and the errors of the others. */
function loadGuides(root: string, folder: string, errors: DataError[]): [string, Guide][] {
  return namesIn(root, `${folder}/guides`, '.mdx').flatMap((file) =>
    collect(errors, (): [string, Guide] => [file, parseGuide(readText(root, file), file)]),
  );
}

function loadPhrases(root: string, folder: string): Report['phrases'] {
  const file = `${folder}/phrases.yaml`;
  return existsSync(path.join(root, file)) ? readYaml(root, file, phrasesSchema) : null;
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
