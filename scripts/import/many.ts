/** A folder of files, each a report: those that can be are imported, what the others lack is said at the end. */
import { DataError, DataErrors } from '../../src/model/errors.ts';
import type { Held } from './library.ts';
import { Incomplete, importOne } from './one.ts';
import type { Options } from './options.ts';
import { receive } from './received.ts';

/** @returns how many were not imported */
export async function importMany(
  files: readonly string[],
  options: Options,
  held: readonly Held[],
  args: (file: string) => string[],
): Promise<number> {
  const known = [...held];
  const refused: string[] = [];
  for (const [at, file] of files.entries()) {
    const progress = `${at + 1}/${files.length}`;
    try {
      const { read, folder } = await importOne(await receive(file), options, known, args(file));
      const { whose, source, doubts } = read;
      const hashes = [
        source.data.sha256,
        ...(source.data.received ? [source.data.received.sha256] : []),
      ];
      known.push({ ...whose, hashes });
      const doubtful = doubts.length > 0 ? `，${doubts.length} 处拿不准` : '';
      console.log(`${progress}  ${file} → ${folder}  ${whose.title}${doubtful}`);
    } catch (error) {
      if (
        !(error instanceof DataError || error instanceof DataErrors || error instanceof Incomplete)
      )
        throw error;
      console.log(`${progress}  ${file}  没有导入`);
      refused.push(error.message);
    }
  }
  console.log(`\n${files.length} 个文件，导入 ${files.length - refused.length} 个`);
  if (refused.length > 0) console.error(`没有导入的 ${refused.length} 个：\n${refused.join('\n')}`);
  return refused.length;
}
