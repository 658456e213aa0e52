/** `--again`: a report that is there, imported once more; what editors wrote stays. */
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Earlier } from '../../src/import/again/again.ts';
import { filesAgain } from '../../src/import/again/files.ts';
import type { Moves } from '../../src/import/again/moves.ts';
import { renameIds } from '../../src/import/again/rename.ts';
import { DataError } from '../../src/model/errors.ts';
import { loadReport } from '../../src/report/load.ts';
import { namesIn } from '../../src/report/read.ts';
import type { Report } from '../../src/report/report.ts';
import { doubtOf, type Held, sameAs } from './library.ts';
import { readOne } from './one.ts';
import type { Options } from './options.ts';
import { type Received, receive } from './received.ts';
import { againLines, bodyLines } from './tell.ts';
import { replaceFolder } from './write.ts';

const GLOSSARY = 'content/glossary';

/** @returns what to tell */
export async function importAgain(
  options: Options & { id: string },
  held: readonly Held[],
  args: readonly string[],
): Promise<string[]> {
  const folder = path.join(options.to, options.id);
  if (!existsSync(folder)) {
    throw new DataError('文件缺失', folder, '', '还没有这份报告，第一次导入不用写 --again');
  }
  const { report } = loadReport('.', folder);
  const received = await receivedFor(options, report);
  const told = { title: report.title, places: report.places, year: report.year, ...options };
  const read = await readOne(received, told, held, args);
  const others = held.filter(({ id }) => id !== options.id);
  const same = sameAs(read, others, options.to);
  if (same) read.doubts.push(doubtOf(same));
  const made = filesAgain(read, earlierOf(report, folder), options);
  const quotes = quotesOf(options.id, made.moves);
  const lines = [
    report.title,
    ...bodyLines(made),
    ...againLines({ ...made, lost: [...made.lost, ...quotes.lost] }),
  ];
  if (options.isDryRun) return lines;
  const kept = await replaceFolder(folder, made.files);
  for (const [file, text] of quotes.files) {
    await writeFile(`${file}.tmp`, text);
    await rename(`${file}.tmp`, file);
  }
  const changed = quotes.files.length;
  return [
    ...lines,
    ...(changed > 0 ? [`词条里引用它的段落号也改了：${changed} 个文件`] : []),
    `重新导入 → ${folder}；原来的放在 ${kept}`,
  ];
}

/** What is imported: another file, or what was received the first time. */
async function receivedFor({ from }: Options, { folder, source }: Report): Promise<Received> {
  if (from !== undefined) return receive(from);
  const { received } = source;
  const file = path.join(folder, received?.file ?? 'source.txt');
  return { ...(await receive(file)), ...(received ? { name: received.name } : {}) };
}

function earlierOf(report: Report, folder: string): Earlier {
  const files = namesIn('.', folder, '.yaml');
  const yaml = new Map(files.map((file) => [path.basename(file), readFileSync(file, 'utf8')]));
  const guides = new Map(
    namesIn('.', `${folder}/guides`, '.mdx').map((file) => [
      path.basename(file, '.mdx'),
      readFileSync(file, 'utf8'),
    ]),
  );
  return { report, chapters: report.chapters, yaml, guides };
}

/** The glossary's files that quote the report, with the ids of now. */
function quotesOf(id: string, moves: Moves): { files: [string, string][]; lost: string[] } {
  const files: [string, string][] = [];
  const lost: string[] = [];
  for (const file of namesIn('.', GLOSSARY, '.yaml')) {
    const text = readFileSync(file, 'utf8');
    if (!text.includes(`${id}/`)) continue;
    const renamed = renameIds(text, moves, `${id}/`);
    if (renamed.text !== text) files.push([file, renamed.text]);
    lost.push(...renamed.lost.map((quoted) => `${file} 引的 ${quoted}`));
  }
  return { files, lost };
}
