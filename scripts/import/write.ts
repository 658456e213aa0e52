/** Puts a report's folder in its place in one step: whoever looks sees either none of it or all of it. */
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReportFiles } from '../../src/import/report-files.ts';

/** Where the last state of a report is kept that was imported again. */
const BEFORE = '.cache/before-import';

/** Writes a folder that isn't there yet. */
export async function writeFolder(folder: string, files: ReportFiles['files']): Promise<void> {
  await besides(folder, files, (temporary) => rename(temporary, folder));
}

/**
 * Writes a folder anew; what was in it is kept elsewhere.
 * @returns where
 */
export async function replaceFolder(folder: string, files: ReportFiles['files']): Promise<string> {
  const kept = path.join(BEFORE, path.basename(folder));
  await rm(kept, { recursive: true, force: true });
  await mkdir(BEFORE, { recursive: true });
  await cp(folder, kept, { recursive: true });
  await besides(folder, files, async (temporary) => {
    const old = `${temporary}-old`;
    await rename(folder, old);
    try {
      await rename(temporary, folder);
    } catch (error) {
      await rename(old, folder);
      throw error;
    }
    await rm(old, { recursive: true });
  });
  return kept;
}

/** Writes files into a folder beside another, hands it over, and leaves nothing of it. */
async function besides(
  folder: string,
  files: ReportFiles['files'],
  use: (temporary: string) => Promise<void>,
): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  // The dot hides it from whoever reads the reports meanwhile.
  const prefix = path.join(path.dirname(folder), `.${path.basename(folder)}-`);
  const temporary = await mkdtemp(prefix);
  try {
    for (const [file, content] of files) {
      await mkdir(path.dirname(path.join(temporary, file)), { recursive: true });
      await writeFile(path.join(temporary, file), content);
    }
    await use(temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
