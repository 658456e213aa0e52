/** What `npm run import` is told, and how it explains itself. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Told } from '../../src/import/whose.ts';

export const USAGE = `用法：npm run import -- 文件 [选项]

文件是一份报告：
  报告.docx      Word 文档；网页（.html）、有文字的 PDF、Markdown、纯文本也可以
  https://…      一个网址：只取这一页
  文件夹         里面的每个文件都是一份报告
  -              从标准输入读

文件里写着的不用再说；没有写的，会一次问全：
  --place 地方   从省写起，用 / 隔开，写当时的叫法：河南省/信阳市/平桥区；国务院的报告写 中国
  --year 年份    四位数字
  --title 题名   报告的全称
  --id 编号      文件夹的名字，也是网址的一部分：小写字母、数字、连字号；不写就用地方的拼音和年份

怎样导入：
  --dry-run      只看分成了什么样，什么也不写
  --join         接上排版时断开的行
  --again        这份报告已经有了，重新导入一遍：词条、数据、勘误等编辑写的都留着；
                 不换文件就只写编号：npm run import -- --again --id xinxian-2024
  --to 文件夹    报告放在哪里，默认 content/reports
  --help         显示这一页

例：npm run import -- 报告.docx --place 河南省/信阳市/新县 --dry-run`;

/** The command line can't be understood. */
export class UsageError extends Error {}

export interface Options extends Told {
  /** File, folder, address, or `-`; absent where a report is imported again from what was received. */
  from?: string;
  to: string;
  isDryRun: boolean;
  isAgain: boolean;
  join: boolean;
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const OPTIONS = {
  place: TEXT,
  year: TEXT,
  title: TEXT,
  id: TEXT,
  to: TEXT,
  'dry-run': FLAG,
  join: FLAG,
  again: FLAG,
  help: FLAG,
};

/** @returns null where help is asked for; @throws {UsageError} */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const { place, year, title, id, to = 'content/reports' } = values;
  const [from, ...more] = positionals;
  const isAgain = values.again ?? false;
  if (more.length > 0) {
    throw new UsageError(
      `一次只导入一个文件，多出来的是：${more.join(' ')}。文件名里有空格，要加引号；多个文件放进一个文件夹，写文件夹的名字。`,
    );
  }
  if (from === undefined && !(isAgain && id !== undefined)) {
    throw new UsageError(isAgain ? '--again 要写明 --id。' : '要写明一个文件。');
  }
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new UsageError('--year 要是四位数字。');
  return {
    // What reads folders joins their paths to the project's.
    to: path.relative('', to),
    isDryRun: values['dry-run'] ?? false,
    isAgain,
    join: values.join ?? false,
    ...(from === undefined ? {} : { from }),
    ...(id === undefined ? {} : { id }),
    ...(place === undefined ? {} : { places: place.split('/') }),
    ...(title === undefined ? {} : { title }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(inChinese(error, args));
  }
}

/** Node's own complaints are English. */
function inChinese(error: unknown, args: readonly string[]): string {
  const names = Object.keys(OPTIONS).map((name) => `--${name}`);
  const unknown = args.find((arg) => /^-./.test(arg) && !names.includes(arg.replace(/=.*$/s, '')));
  if (unknown !== undefined) return `没有 ${unknown} 这个选项。`;
  const bare = /'(--[a-z-]+)/.exec(String(error))?.[1];
  return bare === undefined ? '选项写得不对。' : `${bare} 后面要写上值；不带值的选项后面不写值。`;
}

const RE_PLAIN = /^[\p{L}\p{N}_./:@%+=,-]+$/u;

/** A command for the shell, to be copied: what has spaces or the like is put in quotes. */
export function commandOf(words: readonly string[]): string {
  const quoted = words.map((word) =>
    RE_PLAIN.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`,
  );
  return ['npm run import --', ...quoted].join(' ');
}

/** Whether something is the address of a page. */
export function isWebAddress(from: string): boolean {
  return /^https?:\/\//i.test(from);
}
