/** A folder of files, each a report: those that can be are imported, what the others lack is said at the end. */
import type { Held } from './library.ts';
import { importOne } from './one.ts';
import type { Options } from './options.ts';
import { receive } from './received.ts';
import { isRefusal, type Out } from './run.ts';

/** @returns exit code: 0 where all were imported */
export async function importMany(
  files: readonly string[],
  options: Options,
  held: readonly Held[],
  command: (file: string) => string[],
  out: Out,
): Promise<number> {
  const known = [...held];
  const refused: string[] = [];
  for (const [at, file] of files.entries()) {
    const progress = `${at + 1}/${files.length}  ${file}`;
    try {
      const { read, folder } = await importOne(await receive(file), options, known, command(file));
      const { whose, source, doubts } = read;
      const { sha256, received } = source.data;
      known.push({ ...whose, hashes: [sha256, received?.sha256 ?? sha256] });
      const doubtful = doubts.length > 0 ? `，${doubts.length} 处拿不准` : '';
      out.log(`${progress} → ${folder}  ${whose.title}${doubtful}`);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      out.log(`${progress}  没有导入`);
      refused.push(error.message);
    }
  }
  const count = files.length - refused.length;
  out.log(`\n${files.length} 个文件，${options.isDryRun ? '能导入' : '导入'} ${count} 个`);
  if (refused.length === 0) return 0;
  out.error(`没有导入的 ${refused.length} 个：\n${refused.join('\n')}`);
  return 1;
}
