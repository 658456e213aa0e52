/** Reads `content/` from disk: the only place that does. Collects all errors before it gives up (C9). */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import { DataError, DataErrors, throwIfAny } from '../model/errors.ts';
import { parseParagraphId } from '../model/paragraph.ts';
import { comparePinyin, pinyinOf } from '../model/pinyin.ts';
import { reportSchema } from '../model/report.ts';
import { type Term, termSchema } from '../model/term.ts';
import { parseChapter } from '../source/chapter.ts';
import type { Chapter, Library, Report } from './library.ts';

/**
 * Reads and validates the glossary and all reports.
 * @param root folder that holds `content/`
 * @throws DataErrors with every error of every file
 */
export function loadLibrary(root: string): Library {
  const errors: DataError[] = [];
  const collect = <T>(read: () => T): T[] => {
    try {
      return [read()];
    } catch (error) {
      if (error instanceof DataErrors) errors.push(...error.errors);
      else if (error instanceof DataError) errors.push(error);
      else throw error;
      return [];
    }
  };
  const terms = namesIn(root, 'content/glossary', '.yaml')
    .flatMap((file) => collect(() => loadTerm(root, file)))
    .sort((a, b) => comparePinyin(pinyinOf(a), pinyinOf(b)));
  const reports = foldersIn(root, 'content/reports')
    .flatMap((folder) => collect(() => loadReport(root, folder)))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  throwIfAny(errors);
  return { terms, reports, termById: new Map(terms.map((term) => [term.id, term])) };
}

function loadTerm(root: string, file: string): Term {
  return { id: path.basename(file, '.yaml'), ...readYaml(root, file, termSchema) };
}

function loadReport(root: string, folder: string): Report {
  const id = path.basename(folder);
  const data = readYaml(root, `${folder}/report.yaml`, reportSchema);
  const sourceFile = `${folder}/source.txt`;
  if (!existsSync(path.join(root, sourceFile))) {
    throw new DataError('文件缺失', sourceFile, '', '没有收到时的原文');
  }
  const bytes = readFileSync(path.join(root, sourceFile));
  const errors: DataError[] = [];
  const chapters = namesIn(root, `${folder}/chapters`, '.mdx').flatMap((file): Chapter[] => {
    try {
      const { data: front, paragraphs } = parseChapter(readText(root, file), file);
      return [{ slug: path.basename(file, '.mdx'), file, paragraphs, ...front }];
    } catch (error) {
      if (!(error instanceof DataErrors)) throw error;
      errors.push(...error.errors);
      return [];
    }
  });
  throwIfAny(errors);
  chapters.sort((a, b) => a.order - b.order);
  return {
    id,
    ...data,
    folder,
    sourceBytes: bytes,
    sourceSha256: createHash('sha256').update(bytes).digest('hex'),
    chapters,
    paragraphs: chapters.flatMap((chapter) => chapter.paragraphs),
  };
}

/** The part of a report that a paragraph belongs to; undefined where report.yaml lacks it. */
export function partOf(report: Report, paragraphId: string): Report['parts'][number] | undefined {
  const part = parseParagraphId(paragraphId)?.part;
  return report.parts.find(({ id }) => id === part);
}

function readText(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function readYaml<T>(root: string, file: string, schema: ZodType<T>): T {
  if (!existsSync(path.join(root, file))) {
    throw new DataError('文件缺失', file, '', '没有这个文件');
  }
  const document = parseDocument(readText(root, file));
  throwIfAny(
    document.errors.map((error) => {
      const place = error.linePos?.[0];
      const where = place ? `第 ${place.line} 行第 ${place.col} 列` : '';
      return new DataError('YAML语法', file, where, error.message.split('\n')[0] ?? error.code);
    }),
  );
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new DataErrors(
    result.error.issues.map(
      (issue) => new DataError('字段不合', file, issue.path.join('.'), explain(issue)),
    ),
  );
}

/** Zod's own messages are English; the common ones are said in Chinese. */
function explain(issue: { code: string; message: string; keys?: string[] }): string {
  if (issue.code === 'unrecognized_keys') return `没有这个字段：${issue.keys?.join('、') ?? ''}`;
  if (issue.code === 'invalid_type') return `缺少，或类型不对（${issue.message}）`;
  if (issue.code === 'invalid_value') return `不在可用的值之中（${issue.message}）`;
  return issue.message;
}

function namesIn(root: string, folder: string, ending: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function foldersIn(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => statSync(path.join(root, folder, name)).isDirectory())
    .sort()
    .map((name) => `${folder}/${name}`);
}
