/** YAML as data that a schema accepts; what is wrong is told in Chinese, with its line (C9). */
import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { type ZodType, z } from 'zod';
import { DataError, throwIfAny } from './errors.ts';

/** What the parser objects to most often; its own messages are English. */
const SYNTAX: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: '双引号里的反斜杠要写成两个',
  BAD_INDENT: '缩进不对，或少了收尾的括号',
  BAD_SCALAR_START: '以 @、` 等符号开头的字串要加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，或缩进不对',
  DUPLICATE_KEY: '同一个字段写了两次',
  MISSING_CHAR: '少了冒号、引号或括号',
  MULTILINE_IMPLICIT_KEY: '少了冒号，或缩进不对',
  TAB_AS_INDENT: '缩进用了制表符',
  UNEXPECTED_TOKEN: '这里多了字，或缩进不对',
};

/** Types as an editor knows them. */
const TYPES: Record<string, string> = {
  array: '列表',
  boolean: ' true 或 false',
  int: '整数',
  number: '数',
  object: '分项的（字段: 值）',
  record: '分项的（字段: 值）',
  string: '文字（数字加引号）',
};

const zhCN = z.locales.zhCN().localeError;

/** Zod's messages are English unless told otherwise; the commonest are said in an editor's words. */
const inChinese: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `没有这个字段：${issue.keys.join('、')}`;
  if (issue.input === undefined) return '缺少这个字段';
  if (issue.input === null) return '是空的';
  if (issue.code === 'invalid_type') return `要是${TYPES[issue.expected] ?? issue.expected}`;
  return zhCN(issue);
};

/**
 * Parses YAML and holds it to a schema.
 * @param file        named in errors
 * @param linesBefore how many lines of the file stand before `text`
 * @throws {DataErrors} YAML语法 or 字段不合, each with line and field
 */
export function parseYaml<T>(text: string, schema: ZodType<T>, file: string, linesBefore = 0): T {
  const lines = new LineCounter();
  const lineAt = (offset: number) => `第 ${lines.linePos(offset).line + linesBefore} 行`;
  const parsed = parseDocument(text, { lineCounter: lines });
  const unreadable = (offset: number, what: string) => {
    const where = `${lineAt(offset)}第 ${lines.linePos(offset).col} 列`;
    return new DataError('YAML语法', file, where, what);
  };
  throwIfAny([
    ...parsed.errors.map(({ code, pos }) =>
      unreadable(pos[0], SYNTAX[code] ?? `读不懂（${code}）`),
    ),
    ...deadAliases(parsed).map((offset) => unreadable(offset, '以 * 开头的字串要加引号')),
  ]);
  const result = schema.safeParse(parsed.toJS(), { error: inChinese });
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => {
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const offset = offsetOf(parsed, unknown === undefined ? issue.path : [...issue.path, unknown]);
    const where = [offset === null ? '' : lineAt(offset), issue.path.join('.')];
    return new DataError('字段不合', file, where.filter(Boolean).join(' '), issue.message);
  });
  throwIfAny(errors);
  throw new Error('unreachable: a schema refuses with a reason');
}

/** Words in * * are aliases for YAML; one that stands for nothing would be thrown at only when it is read. */
function deadAliases(parsed: Document): number[] {
  const dead: number[] = [];
  visit(parsed, {
    Alias(_, alias) {
      if (!alias.resolve(parsed)) dead.push(alias.range?.[0] ?? 0);
    },
  });
  return dead;
}

/** Where the field of this path begins, or the nearest above it that is there; null for the whole file. */
function offsetOf(parsed: Document, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = parsed.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    const key =
      isMap(parent) && parent.items.find((pair) => String(pair.key) === String(last))?.key;
    const node = key || parsed.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}
