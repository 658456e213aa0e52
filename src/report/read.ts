/** Files of `content/` as data. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ZodType } from 'zod';
import { DataError } from '../model/errors.ts';
import { parseYaml } from '../model/yaml.ts';

/** A text file. @param file path relative to `root` */
export function readText(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/**
 * A YAML file that a schema accepts.
 * @param file path relative to `root`, named in errors
 * @throws DataError or DataErrors
 */
export function readYaml<T>(root: string, file: string, schema: ZodType<T>): T {
  if (!existsSync(path.join(root, file))) {
    throw new DataError('文件缺失', file, '', '没有这个文件');
  }
  return parseYaml(readText(root, file), schema, file);
}

const RE_HIDDEN = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;

/** Whether systems and editors put a file there for themselves; a folder that import is writing, too. */
export function isHidden(name: string): boolean {
  return RE_HIDDEN.test(name);
}

/** Names of what is in a folder, sorted; none where there is no folder. */
export function entriesOf(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => !isHidden(name))
    .sort();
}

/** Paths of the files in a folder with this ending, sorted. */
export function namesIn(root: string, folder: string, ending: string): string[] {
  return entriesOf(root, folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

/** Paths of the folders in a folder, sorted. */
export function foldersIn(root: string, folder: string): string[] {
  return entriesOf(root, folder)
    .filter((name) => statSync(path.join(root, folder, name)).isDirectory())
    .map((name) => `${folder}/${name}`);
}
