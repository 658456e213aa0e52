/** One file → one report: read, looked at, written. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  filesOf,
  type ReadReport,
  type ReportFiles,
  readReport,
} from '../../src/import/report-files.ts';
import { type Told, Unsaid } from '../../src/import/whose.ts';
import { DataError } from '../../src/model/errors.ts';
import { askFor, canAsk, optionsFor } from './ask.ts';
import { doubtOf, type Held, sameAs } from './library.ts';
import { commandOf, type Options } from './options.ts';
import type { Received } from './received.ts';
import { writeFolder } from './write.ts';

/** What is missing, with the command that says it. */
export class Incomplete extends Error {}

/** Reads a file; in a terminal, what is missing is asked for. @throws {Incomplete} */
export async function readOne(
  { name, bytes }: Received,
  told: Told & Pick<Options, 'join'>,
  held: readonly Held[],
  args: readonly string[],
): Promise<ReadReport> {
  const library = held.map(({ places }) => places);
  const request = { ...told, file: name, source: bytes, library };
  try {
    return await readReport(request);
  } catch (error) {
    if (!(error instanceof Unsaid)) throw error;
    if (canAsk()) {
      console.log(error.message);
      return await readReport({ ...request, ...(await askFor(error.missing)) });
    }
    const command = commandOf([...args, ...optionsFor(error)]);
    throw new Incomplete(`${error.message}。补上再运行：\n  ${command}`);
  }
}

/** @returns where the report is, or would be, what was read, and what was made of it */
export async function importOne(
  received: Received,
  options: Options,
  held: readonly Held[],
  args: readonly string[],
): Promise<{ folder: string; read: ReadReport; made: ReportFiles }> {
  const read = await readOne(received, options, held, args);
  const folder = path.join(options.to, read.whose.id);
  const same = sameAs(read, held, options.to);
  // Whoever names an id wants it beside the other; else it is a mistake.
  if (same && options.id === undefined) {
    throw new DataError('已有报告', received.name, '', `与 ${options.to}/${same.id} ${same.what}`);
  }
  if (existsSync(folder)) throw new DataError('已有报告', folder, '', '这个文件夹已经有了');
  if (same) read.doubts.push(doubtOf(same));
  const made = filesOf(read);
  if (!options.isDryRun) await writeFolder(folder, made.files);
  return { folder, read, made };
}
