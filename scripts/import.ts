/** `npm run import -- FILE`: turns a report, in whatever format, into `content/reports/<id>/`. */
import { DataError, DataErrors } from '../src/model/errors.ts';
import { importAgain } from './import/again.ts';
import { heldIn } from './import/library.ts';
import { importMany } from './import/many.ts';
import { Incomplete, importOne } from './import/one.ts';
import { type Options, readOptions, USAGE, UsageError } from './import/options.ts';
import { filesInFolder, receive } from './import/received.ts';

try {
  const args = process.argv.slice(2);
  const options = readOptions(args);
  if (options) await run(options, args);
  else console.log(USAGE);
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (
    error instanceof DataError ||
    error instanceof DataErrors ||
    error instanceof Incomplete
  ) {
    console.error(error.message);
  } else throw error;
  process.exitCode = 1;
}

async function run(options: Options, args: string[]): Promise<void> {
  const { from, id, isAgain, isDryRun } = options;
  const held = heldIn(options.to);
  if (isAgain) {
    if (id === undefined) throw new UsageError('--again 要写明 --id：重新导入的是哪一份。');
    console.log((await importAgain({ ...options, id }, held, args)).join('\n'));
    return;
  }
  if (from === undefined) throw new UsageError('要写明一个文件。');
  const files = await filesInFolder(from);
  if (files) {
    if (id !== undefined) throw new UsageError('一个文件夹里有好几份报告，不能用一个 --id。');
    const command = (file: string) => args.map((arg) => (arg === from ? file : arg));
    if ((await importMany(files, options, held, command)) > 0) process.exitCode = 1;
    return;
  }
  const { folder, lines } = await importOne(await receive(from), options, held, args);
  console.log(lines.join('\n'));
  console.log(
    isDryRun
      ? '\n只是看一看，什么也没有写；去掉 --dry-run 就导入。'
      : `\n→ ${folder}（初入库）。现在运行 npm start，建好就能读、查、引；还缺哪些注释，看“待补”一页。`,
  );
}
