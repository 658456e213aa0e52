/** A web page, as a browser saves it or as it was fetched: the text that it is there for. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { DataError } from '../../model/errors.ts';
import { type Drawn, happened } from '../format.ts';
import { tooMuch } from './bounds.ts';
import { decodePage } from './bytes.ts';
import { inContent } from './content.ts';
import { type PageLine, pageLines } from './lines.ts';
import { pageMeta } from './meta.ts';

/** A page with less text has the report as pictures, as a file to be downloaded, or fetches it by a script. */
const LEAST_CHARACTERS = 100;
const RE_ATTACHMENT = /\.(?:pdf|docx?|wps|zip|rar)(?:$|[?#])/i;

/**
 * Draws the text of a page.
 *
 * @param file path or address named in errors
 * @throws {DataError} 不能导入: the page has no text, or is too much to be read
 */
export function drawHtml(bytes: Uint8Array, file: string): Drawn {
  const { text: html, encoding } = decodePage(bytes);
  const much = tooMuch(html);
  if (much !== null) throw new DataError('不能导入', file, '', much);
  const root = fromHtml(html);
  const { lines, joined } = pageLines(root);
  const meta = pageMeta(root);
  const kept = inContent(lines);
  keepTitle(lines, kept, meta.title);
  const text = lines.filter((_, at) => kept[at]).map((line) => line.text);
  const dropped = lines.filter((_, at) => !kept[at]).map((line) => line.text);
  if (text.join('').length < LEAST_CHARACTERS) {
    throw new DataError('不能导入', file, '', withoutText(root));
  }
  const repairs = { 接上网页源码断行: joined, 去掉网页正文以外的行: dropped.length };
  return {
    text: `${text.join('\n')}\n`,
    encoding,
    meta,
    repairs: happened(repairs),
    dropped,
  };
}

/**
 * The title often stands above the element that holds the text. It is the last line before the text that
 * the page's own title contains, if the text doesn't have it itself.
 */
function keepTitle(lines: readonly PageLine[], kept: boolean[], title = ''): void {
  const first = kept.indexOf(true);
  const [whole, ...texts] = [title, ...lines.map(({ text }) => text)].map((text) =>
    text.replace(/\s/g, ''),
  );
  const isTitle = (text = '') => text.length >= 4 && whole?.includes(text);
  if (texts.slice(first, first + 6).some(isTitle)) return;
  const at = texts.slice(0, Math.max(first, 0)).findLastIndex(isTitle);
  if (at >= 0 && !lines[at]?.hidden) kept[at] = true;
}

/** Why a page has no text, as far as its shape tells. */
function withoutText(root: Root): string {
  const files: string[] = [];
  let pictures = 0;
  let frames = 0;
  visit(root, 'element', ({ tagName, properties }) => {
    const address = properties.href ?? properties.src ?? properties['data'];
    if (typeof address === 'string' && RE_ATTACHMENT.test(address)) files.push(address);
    if (tagName === 'img') pictures += 1;
    if (tagName === 'frame' || tagName === 'iframe') frames += 1;
  });
  if (files[0] !== undefined) {
    return `网页里没有正文，正文在附件里，请下载附件再导入：${files[0]}`;
  }
  if (frames > 0) return '网页里没有正文，正文在框架里，请打开框架里的那一页再导入';
  if (pictures > 0) return '网页里没有正文，正文像是图片，要找有文字的版本';
  return '网页里没有正文，像是打开以后才由脚本载入；请在浏览器里打开，全选、复制，存成纯文本';
}
