/** A line of the page that offers what is taken along: in the build, and where a file is made afterwards. */
import type { Export } from './export.ts';
import { xml } from './xml.ts';

/** What is said of a file. */
type DownloadRow = Pick<Export, 'file' | 'name' | 'what'>;

/** The file itself: where it is, seen from the page, what it is to be called, its size in bytes, its SHA-256 in hex. */
export interface DownloadedFile {
  href: string;
  saveAs: string;
  size: number;
  sha256: string;
}

/** A file that is there, as HTML. */
export function downloadRow(
  { file, name, what }: DownloadRow,
  { href, saveAs, size, sha256 }: DownloadedFile,
): string {
  return xml`<li data-download="${file}"><a href="${href}" download="${saveAs}">${name}</a><p>${what}</p><p class="file"><span>${sizeText(size)}</span><code>${sha256}</code></p></li>`
    .source;
}

/** A file that was not made: what it would be, and what to do instead. */
export function missingRow({ file, name, what }: DownloadRow, until: string): string {
  return xml`<li data-later="${file}"><b>${name}</b><p>${what}</p><p class="until">${until}</p></li>`
    .source;
}

/** What a file is called where it is saved: 信阳市平桥区2023年政府工作报告（注释版 EPUB）.epub. @param title of its report */
export function savedName(
  title: string,
  { file, name }: Pick<DownloadRow, 'file' | 'name'>,
): string {
  return `${title}（${name.replaceAll('/', '、')}）${/\.[a-z]+$/.exec(file)?.[0] ?? ''}`;
}

/** The page with what has been made in its place. */
export function withDownload(html: string, row: DownloadRow, file: DownloadedFile): string {
  const place = new RegExp(`<li data-later="${row.file}">.*?</li>`, 's');
  return html.replace(place, () => downloadRow(row, file));
}

/** 1.2 MB, 68 KB. @param size in bytes */
export function sizeText(size: number): string {
  return size < 1_000_000
    ? `${Math.max(1, Math.round(size / 1000))} KB`
    : `${(size / 1_000_000).toFixed(1)} MB`;
}
