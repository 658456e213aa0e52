/** Files of `content/` as data; what is wrong in them is told in Chinese (C9). */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import { DataError, DataErrors, throwIfAny } from '../model/errors.ts';

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
  const document = parseDocument(readText(root, file));
  throwIfAny(
    document.errors.map((error) => {
      const place = error.linePos?.[0];
      const where = place ? `第 ${place.line} 行第 ${place.col} 列` : '';
      return new DataError('YAML语法', file, where, error.message.split('\n')[0] ?? error.code);
    }),
  );
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new DataErrors(
    result.error.issues.map(
      (issue) => new DataError('字段不合', file, issue.path.join('.'), explain(issue)),
    ),
  );
}

/** Zod's own messages are English; the common ones are said in Chinese. */
function explain(issue: { code: string; message: string; keys?: string[] }): string {
  if (issue.code === 'unrecognized_keys') return `没有这个字段：${issue.keys?.join('、') ?? ''}`;
  if (issue.code === 'invalid_type') return `缺少，或类型不对（${issue.message}）`;
  if (issue.code === 'invalid_value') return `不在可用的值之中（${issue.message}）`;
  return issue.message;
}

/** Paths of the files in a folder with this ending, sorted; none where there is no folder. */
export function namesIn(root: string, folder: string, ending: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Paths of the folders in a folder, sorted. */
export function foldersIn(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => statSync(path.join(root, folder, name)).isDirectory())
    .sort()
    .map((name) => `${folder}/${name}`);
}
