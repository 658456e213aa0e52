/** Reads a chapter's MDX: front matter and paragraphs, or every error in it. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { DataError, DataErrors, throwIfAny } from '../model/errors.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { type ChapterData, chapterSchema } from '../model/report.ts';
import { parseYaml } from '../model/yaml.ts';
import { findParagraphs } from './paragraph-nodes.ts';

/** The syntax of a chapter: the same as that of the site's own Markdown pipeline. */
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze();

/** A chapter as its file holds it. */
export interface ParsedChapter {
  data: ChapterData;
  paragraphs: Paragraph[];
}

/**
 * Parses a chapter.
 *
 * @param file path named in errors
 * @throws {DataErrors} all errors of the file at once: 章节语法, 字段不合, YAML语法 and those of
 *   `findParagraphs`
 */
export function parseChapter(mdx: string, file: string): ParsedChapter {
  const errors: DataError[] = [];
  const tree = treeOf(mdx, file, errors);
  const data = tree && frontMatterOf(tree, file, errors);
  const found = tree && findParagraphs(tree, file);
  errors.push(...(found?.errors ?? []));
  throwIfAny(errors);
  if (!data || !found) throw new Error('unreachable: what is missing has been reported');
  return { data, paragraphs: found.nodes.map(({ paragraph }) => paragraph) };
}

/** A chapter's syntax tree. @throws VFileMessage where remark-mdx can't read it */
export function parseTree(mdx: string): Root {
  return processor.parse(mdx);
}

/** The same; null, with an error 章节语法, where it can't be read. */
export function treeOf(mdx: string, file: string, errors: DataError[]): Root | null {
  try {
    return parseTree(mdx);
  } catch (error) {
    if (!isMessage(error)) throw error;
    const place = error.line ? `第 ${error.line} 行第 ${error.column ?? 1} 列` : '';
    errors.push(new DataError('章节语法', file, place, `MDX 读不懂：${error.reason}`));
    return null;
  }
}

/** Whether an error is a parser's message (VFileMessage), with its place. */
function isMessage(error: unknown): error is { reason: string; line?: number; column?: number } {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

function frontMatterOf(tree: Root, file: string, errors: DataError[]): ChapterData | null {
  const first = tree.children[0];
  if (first?.type !== 'yaml') {
    errors.push(new DataError('字段不合', file, '开头', '没有写着 title 和 order 的文件头（---）'));
    return null;
  }
  try {
    return parseYaml(first.value, chapterSchema, file, first.position?.start.line ?? 1);
  } catch (error) {
    if (!(error instanceof DataErrors)) throw error;
    errors.push(...error.errors);
    return null;
  }
}
