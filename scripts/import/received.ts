/** What was given to be imported, as bytes with a name. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DataError } from '../../src/model/errors.ts';
import { isHidden } from '../../src/report/read.ts';
import { fetchFile } from './fetch-file.ts';
import { isWebAddress } from './options.ts';

/** A file as it was received. */
export interface Received {
  /** Name of the file, or the address it was fetched from. */
  name: string;
  bytes: Uint8Array;
}

/** @throws {DataError} 文件缺失 or 不能导入 */
export async function receive(from: string): Promise<Received> {
  if (from === '-') return { name: '标准输入', bytes: await standardInput() };
  if (isWebAddress(from)) return { name: from, bytes: await fetchFile(from) };
  const bytes = await readFile(from).catch(() => {
    throw new DataError('文件缺失', from, '', '读不到这个文件');
  });
  return { name: path.basename(from), bytes };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What Office keeps beside a file that is open, and what only tells of the others. */
const RE_BESIDE = /^~\$|\.tsv$/i;

/** The files in a folder, sorted; null where it is none. @throws {DataError} 文件缺失: it is empty */
export async function filesInFolder(from: string): Promise<string[] | null> {
  const isFolder = await stat(from).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const entries = await readdir(from, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !isHidden(entry.name) && !RE_BESIDE.test(entry.name))
    .map(({ name }) => path.join(from, name))
    .sort();
  if (files.length === 0) throw new DataError('文件缺失', from, '', '文件夹里没有文件');
  return files;
}
