/** One report of the fixture library, alone: a library that has no pages of a library. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { queriesOf } from '../library/queries.ts';
import type { Library } from '../library/whole.ts';
import { loadLibrary } from '../library/whole.ts';
import { nameFileSchema, namesOfFile } from '../model/name.ts';
import { senseId } from '../model/sense-id.ts';

const REPORT = 'yunxi-2024';

/**
 * Writes the report with what of the glossary and the names stands in it.
 * @param root holds the fixture library's `content/`
 * @param folder becomes the `content/` of the report alone
 */
export function writeOneReport(root: string, folder: string): void {
  const library = loadLibrary(root);
  const report = library.reports.find(({ id }) => id === REPORT);
  if (!report) throw new Error(`the fixture library has no report ${REPORT}`);
  const alone: Library = { ...library, reports: [report] };
  const queries = queriesOf(alone);
  const content = path.join(root, 'content');
  const copy = (entry: string) =>
    cpSync(path.join(content, entry), path.join(folder, entry), { recursive: true });
  const write = (file: string, data: unknown) =>
    writeFileSync(path.join(folder, file), stringify(data));

  rmSync(folder, { recursive: true, force: true });
  for (const list of ['names', 'glossary']) mkdirSync(path.join(folder, list), { recursive: true });
  for (const entry of readdirSync(content, { withFileTypes: true })) {
    if (entry.isFile()) copy(entry.name);
  }
  copy(`reports/${REPORT}`);
  const isSaid = (words: string) => report.paragraphs.some(({ text }) => text.includes(words));
  const stands = (id: string) => queries.usageOf(id).length > 0;
  for (const { id, entry, see, relations, also } of library.terms) {
    if (id !== entry || !stands(id)) continue;
    const file = `glossary/${id}.yaml`;
    const { senses = [], ...data } = parse(readFileSync(path.join(content, file), 'utf8')) as {
      senses?: { id: string }[];
    };
    write(file, {
      ...data,
      see: see.filter(stands),
      relations: relations.filter(({ to }) => stands(to)),
      also: also.filter(isSaid),
      senses: senses.filter((sense) => stands(senseId(id, sense.id))),
    });
  }
  for (const file of readdirSync(path.join(content, 'names'))) {
    const data = nameFileSchema.parse(
      parse(readFileSync(path.join(content, 'names', file), 'utf8')),
    );
    const own = namesOfFile(file, data);
    const isUsed = (id = '') =>
      library.names.some((name) => name.id === id && queries.nameUsageOf(name).length > 0);
    const names = data.names.filter((_, at) => isUsed(own[at]?.id));
    const notNames = data.notNames.filter(isSaid);
    write(`names/${file}`, { ...data, names, notNames });
  }
}
