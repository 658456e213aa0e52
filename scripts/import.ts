/** `npm run import -- FILE --id ID --place 省/市/区`: turns a report's text into `content/reports/ID/`. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ReportFiles, reportFiles } from '../src/import/report-files.ts';
import { DataError, DataErrors } from '../src/model/errors.ts';

const USAGE = `用法：npm run import -- 文件 --id pingqiao-2023 --place 河南省/信阳市/平桥区
  文件        报告全文，UTF-8 或 GB18030 编码的纯文本
  --id        文件夹的名字：小写字母、数字、连字号
  --place     地方，从省写起，用 / 隔开，写当时的叫法；国务院的报告写 中国
  --title     报告的全称，题头里读不出时写明
  --year      年份，题头里读不出时写明
  --to        报告放在哪个文件夹下，默认 content/reports`;

class UsageError extends Error {}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof DataError || error instanceof DataErrors) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}

async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  const folder = join(options.to, options.id);
  const source = await readFile(options.file).catch(() => {
    throw new DataError('文件缺失', options.file, '', '读不到这个文件');
  });
  const made = await reportFiles({ ...options, file: basename(options.file), source });
  if (existsSync(folder)) throw new DataError('已有报告', folder, '', '这个文件夹已经有了');
  await writeFolder(folder, made.files);
  console.log(summary(folder, made));
}

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { id: text, place: text, title: text, year: text, to: text };
  const parsed = (() => {
    try {
      return parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  })();
  const { id, place, title, year, to = 'content/reports' } = parsed.values;
  const [file, ...more] = parsed.positionals;
  if (file === undefined || more.length > 0) throw new UsageError('要写明一个文件。');
  if (id === undefined || place === undefined) throw new UsageError('要写明 --id 和 --place。');
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new UsageError('--year 要是四位数字。');
  return {
    file,
    id,
    to,
    places: place.split('/'),
    ...(title === undefined ? {} : { title }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

/** Writes a folder in one step: whoever looks sees either none of it or all of it. */
async function writeFolder(folder: string, files: ReportFiles['files']): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), content);
    }
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function summary(folder: string, { report, chapters }: ReportFiles): string {
  const repairs = Object.entries(report.source.repairs);
  return [
    `${report.title} → ${folder}`,
    `版式整理：${repairs.map(([name, count]) => `${name} ${count}`).join('，') || '没有'}`,
    ...chapters.map(
      ({ slug, data, paragraphs }) => `  ${slug}.mdx  ${data.title}  ${paragraphs.length} 段`,
    ),
    `状态：${report.status}。现在运行 npm run build 就能读、查、引；还缺哪些注释，建好后看“待补”一页。`,
  ].join('\n');
}
