/**
 * The cover: a drawing of letters, so that it has the words of the title whatever machine it was made on.
 * A picture of pixels would need a font to draw them with, and none is ours to give away; a shelf that
 * shows no drawing writes the title itself.
 */
import type { ReportData } from '../../model/report.ts';
import { type Xml, xml } from '../xml.ts';
import { type EpubDocument, lines } from './document.ts';

export const COVER_IMAGE = 'cover.svg';
export const COVER_FILE = 'cover.xhtml';

const WIDTH = 1200;
const HEIGHT = 1600;
const MARGIN = 120;
/** The most characters of a line, and the largest they are drawn, in pixels. */
const LONGEST_LINE = 10;
const LARGEST = 150;
const LONGEST_OCCASION = 24;

/** What a cover says. */
interface Cover {
  report: Pick<ReportData, 'title' | 'cover'>;
  /** What the book has besides the text. */
  contents: string;
  /** Who made it. */
  site: string;
}

/** The cover as a drawing. */
export function coverImage({ report, contents, site }: Cover): Xml {
  const title = titleLines(report.title);
  const size = Math.min(
    LARGEST,
    Math.floor((WIDTH - 2 * MARGIN) / Math.max(...title.map(widthOf), 1)),
  );
  const step = Math.round(size * 1.45);
  const top = 400;
  const rule = top + step * (title.length - 1) + Math.round(size * 0.7);
  const occasion = (report.cover.occasion ?? '')
    .replace(/^[-—―–─－\s]+/u, '')
    .split(/(?<=日)(?=在)/u)
    .flatMap((piece) => chunks(piece, LONGEST_OCCASION));
  // All begin at the left edge: not every reader of e-books can centre what it draws.
  return xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" xml:lang="zh-CN">
<title>${report.title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#faf7f0"/>
<rect width="36" height="${HEIGHT}" fill="#a8321c"/>
<g fill="#1f1b16" font-family="'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', STSong, SimSun, serif">
${lines(title.map((line, index) => xml`<text x="${MARGIN}" y="${top + index * step}" font-size="${size}" font-weight="700">${line}</text>`))}${lines(occasion.map((line, index) => xml`<text x="${MARGIN}" y="${rule + 110 + index * 62}" font-size="40">${line}</text>`))}</g>
<rect x="${MARGIN}" y="${rule}" width="240" height="8" fill="#a8321c"/>
<g fill="#a8321c" font-family="'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif">
<text x="${MARGIN}" y="${HEIGHT - 240}" font-size="40">${contents}</text>
<text x="${MARGIN}" y="${HEIGHT - 160}" font-size="48" font-weight="700">${site}</text>
</g>
</svg>`;
}

/** The cover as a page. */
export function coverDocument({ title }: Pick<ReportData, 'title'>): EpubDocument {
  return {
    file: COVER_FILE,
    title: '封面',
    content: xml`<section epub:type="cover" class="cover"><img role="doc-cover" src="${COVER_IMAGE}" alt="封面：${title}"/></section>`,
  };
}

/** A title in lines: it breaks before its year and before what it is, and where a line would be too long. */
export function titleLines(title: string): string[] {
  return title
    .split(/(?<=.)(?=\d{4}年)|(?<=.)(?=政府工作报告)/u)
    .flatMap((piece) => chunks(piece, LONGEST_LINE));
}

/** Lines of about the same length, none longer than this. */
function chunks(text: string, longest: number): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / longest);
  const length = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(''),
  );
}

/** In the width of a Chinese character. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\u0020-\u00ff]/.test(one) ? 0.6 : 1), 0);
}
