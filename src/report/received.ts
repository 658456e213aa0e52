/** Holds the file as it was received against what `report.yaml` says of it and the text drawn from it (C1). */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Drawn } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { DataError } from '../model/errors.ts';
import type { ReportData } from '../model/report.ts';
import { sha256Of } from '../model/version.ts';
import { sortedJson } from '../source/verify.ts';

/** Where a report's files lie, and what `report.yaml` says of its source. */
interface Place {
  /** Folder that holds `content/`. */
  root: string;
  /** Of the report, relative to the root. */
  folder: string;
  source: ReportData['source'];
}

const DROPPED = 'dropped.txt';

/** 文件缺失, 收件不符: the file that was received is not there, or another one; cheap, without drawing it. */
export function receivedErrors({ root, folder, source: { received } }: Place): DataError[] {
  if (!received) return [];
  const file = `${folder}/${received.file}`;
  if (!existsSync(path.join(root, file))) {
    return [new DataError('文件缺失', file, '', '没有收到时的文件')];
  }
  const sha256 = sha256Of(readFileSync(path.join(root, file)));
  if (sha256 === received.sha256) return [];
  const what = `SHA-256 是 ${sha256}，report.yaml 记的是 ${received.sha256}`;
  return [new DataError('收件不符', file, '', what)];
}

/** 收件不符: the text that is drawn from the file today is not the one that was kept; of a file that is the one received. */
export async function redrawnErrors({ root, folder, source }: Place): Promise<DataError[]> {
  const { received } = source;
  if (!received) return [];
  const file = `${folder}/${received.file}`;
  const refuse = (what: string) => [new DataError('收件不符', file, '', what)];
  const format = formatOf(received.file);
  if (!format) return refuse('不认得这种文件');
  const drawn = await (async (): Promise<Drawn | DataError> => {
    try {
      return await format.draw(readFileSync(path.join(root, file)), file);
    } catch (error) {
      if (error instanceof DataError) return error;
      throw error;
    }
  })();
  if (drawn instanceof DataError) return [drawn];
  const kept = (name: string) => {
    const at = path.join(root, folder, name);
    return existsSync(at) ? readFileSync(at, 'utf8') : '';
  };
  if (drawn.text !== kept('source.txt')) {
    return refuse(
      `重新取出的文字与 source.txt 不同，从${firstDifference(drawn.text, kept('source.txt'))}起`,
    );
  }
  if (drawn.dropped.map((line) => `${line}\n`).join('') !== kept(DROPPED)) {
    return refuse(`重新取出时略去的行与 ${DROPPED} 不同`);
  }
  if (sortedJson(drawn.repairs) !== sortedJson(received.repairs)) {
    return refuse('重新取出时做的整理与 report.yaml 的 source.received.repairs 不同');
  }
  return [];
}

/** 第 3 行 */
function firstDifference(a: string, b: string): string {
  const lines = b.split('\n');
  return `第 ${a.split('\n').findIndex((line, at) => line !== lines[at]) + 1 || lines.length} 行`;
}
