/** Senses for tests: as little as the schema takes, one for all and one of a place. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

export const SENSE = {
  level: '国家',
  kind: '数字缩略',
  grade: '未查到',
  gloss: '一句话，没有查到。',
  meaning: '……',
  note: '没有查到',
};
export const LOCAL = { ...SENSE, id: 'liutang', level: '区县', place: '澄江省/明州市/柳塘区' };

/**
 * Name and path of each case in a folder of fixtures: input and expected output, so that a new case needs
 * no code.
 * @param folder from `src/`: `outline/fixtures`; @throws Error when there is none
 */
export function fixtures(folder: string): [name: string, folder: string][] {
  const root = path.join(import.meta.dirname, '..', folder);
  const names = readdirSync(root).sort();
  if (names.length === 0) throw new Error(`no fixtures in ${root}`);
  return names.map((name) => [name, path.join(root, name)]);
}
