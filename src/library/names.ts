/** Reads the index of names. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Name, nameFileSchema, namesOfFile } from '../model/name.ts';

/** All names under the current folder's `content/names/`, file by file. */
export function loadNames(): Name[] {
  return readdirSync('content/names')
    .sort()
    .flatMap((file) => {
      const path = `content/names/${file}`;
      return namesOfFile(path, nameFileSchema.parse(parse(readFileSync(path, 'utf8'))));
    });
}
