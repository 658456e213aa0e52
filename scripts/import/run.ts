/** What `npm run import` does. */
import { DataError, DataErrors } from '../../src/model/errors.ts';
import { importAgain } from './again.ts';
import { heldIn } from './library.ts';
import { importMany } from './many.ts';
import { Incomplete, importOne } from './one.ts';
import { type Options, readOptions, USAGE, UsageError } from './options.ts';
import { filesInFolder, receive } from './received.ts';
import { bodyLines, headLines } from './tell.ts';

/** Where it says things. */
export type Out = Pick<Console, 'log' | 'error'>;

/** @returns exit code */
export async function runImport(args: string[], out: Out): Promise<number> {
  try {
    const options = readOptions(args);
    if (options) return await imported(options, args, out);
    out.log(USAGE);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) out.error(`${error.message}\n\n${USAGE}`);
    else if (isRefusal(error)) out.error(error.message);
    else throw error;
    return 1;
  }
}

/** Whether something is an editor's to mend. */
export function isRefusal(error: unknown): error is DataError | DataErrors | Incomplete {
  return error instanceof DataError || error instanceof DataErrors || error instanceof Incomplete;
}

async function imported(options: Options, args: string[], out: Out): Promise<number> {
  const { from, id, isAgain, isDryRun } = options;
  const held = heldIn(options.to);
  if (isAgain) {
    if (id === undefined) throw new UsageError('--again 要写明 --id：重新导入的是哪一份。');
    out.log((await importAgain({ ...options, id }, held, args)).join('\n'));
    return 0;
  }
  if (from === undefined) throw new UsageError('要写明一个文件。');
  const files = await filesInFolder(from);
  if (files) {
    if (id !== undefined) throw new UsageError('一个文件夹里有好几份报告，不能用一个 --id。');
    const command = (file: string) => args.map((arg) => (arg === from ? file : arg));
    return await importMany(files, options, held, command, out);
  }
  const { folder, read, made } = await importOne(await receive(from), options, held, args);
  out.log([...headLines(read), ...bodyLines(made)].join('\n'));
  out.log(
    isDryRun
      ? '\n只是看一看，什么也没有写；去掉 --dry-run 就导入。'
      : `\n→ ${folder}（初入库）。现在运行 npm start，建好就能读、查、引；还缺哪些注释，看“待补”一页。`,
  );
  return 0;
}
