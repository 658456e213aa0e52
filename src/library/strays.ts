/** Files in `content/` that nobody reads: a misspelt name would lose an entry in silence (C9). */
import { statSync } from 'node:fs';
import path from 'node:path';
import { formatOf } from '../formats/formats.ts';
import { DataError } from '../model/errors.ts';
import { chosenId } from '../model/schema.ts';
import { entriesOf } from '../report/read.ts';

/** What a folder may hold. */
interface Folder {
  /** In an editor's words. */
  holds: string;
  file?: (name: string) => boolean;
  /** What a folder of this name within it may hold; null where there is none of this name. */
  folder?: (name: string) => Folder | null;
}

const isId = (name: string) => chosenId.safeParse(name).success;
const idWith = (ending: string) => (name: string) =>
  name.endsWith(ending) && isId(name.slice(0, -ending.length));

const ENTRIES: Folder = {
  holds: '名字像 san-hua-san-zhi.yaml 的文件',
  file: idWith('.yaml'),
};
const CHAPTERS: Folder = { holds: '名字像 part-3-1.mdx 的文件', file: idWith('.mdx') };
const REPORT_FILES = [
  'source.txt',
  'report.yaml',
  'notes.yaml',
  'figures.yaml',
  'ledger.yaml',
  'commitments.yaml',
  'phrases.yaml',
];
/** What a report has whose text was drawn from another file: that file, and the lines left out of it. */
const isOfDrawn = (name: string) =>
  name === 'dropped.txt' || (/^received\.[a-z0-9]+$/.test(name) && formatOf(name) !== undefined);
const REPORT: Folder = {
  holds: `${REPORT_FILES.join('、')}、收到的文件 received.* 及其 dropped.txt 和文件夹 chapters、guides`,
  file: (name) => REPORT_FILES.includes(name) || isOfDrawn(name),
  folder: (name) => (name === 'chapters' || name === 'guides' ? CHAPTERS : null),
};
const REPORTS: Folder = {
  holds: '名字像 xinxian-2024 的文件夹',
  folder: (name) => (isId(name) ? REPORT : null),
};
const CONTENT_FILES = ['site.yaml', 'publishers.yaml', 'formulas.yaml'];
const CONTENT: Folder = {
  holds: `${CONTENT_FILES.join('、')} 和文件夹 glossary、names、reports`,
  file: (name) => CONTENT_FILES.includes(name),
  folder: (name) =>
    new Map([
      ['glossary', ENTRIES],
      ['names', ENTRIES],
      ['reports', REPORTS],
    ]).get(name) ?? null,
};

/** Copies that editors leave behind. */
const RE_BACKUP = /^~\$|^#.*#$|~$|\.(?:bak|orig|old|tmp|swp|swo)$/i;

/** An error for each file and folder of `content/` that stands where it is not read. */
export function findStrays(root: string): DataError[] {
  return straysIn(root, 'content', CONTENT);
}

function straysIn(root: string, folder: string, rule: Folder): DataError[] {
  return entriesOf(root, folder).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (!statSync(path.join(root, file)).isDirectory()) {
      return rule.file?.(name) ? [] : [stray(file, complaint(name, rule))];
    }
    const inner = rule.folder?.(name);
    return inner ? straysIn(root, file, inner) : [stray(file, misplaced(rule))];
  });
}

function stray(file: string, what: string): DataError {
  return new DataError('文件名不合', file, '', what);
}

function complaint(name: string, { holds, file }: Folder): string {
  if (RE_BACKUP.test(name)) return '像是编辑器留下的备份，不会被读到';
  if (file?.(name.replace(/\.yml$/i, '.yaml'))) return '扩展名要写成 .yaml';
  return misplaced({ holds });
}

function misplaced({ holds }: Pick<Folder, 'holds'>): string {
  return `这里只放${holds}，名字只用小写字母、数字和连字号`;
}
