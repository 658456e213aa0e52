/** Files of every format, made of lines. */
import { definition, docx, inList, list, paragraph, run } from '../../formats/docx/testing.ts';
import { pdfOf } from '../../formats/pdf/testing.ts';
import { REPORT } from './pieces.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
};

/** GB18030 by the decoder that every runtime has, turned around: what has two bytes there, and ASCII. */
const GB = new Map<string, readonly number[]>();
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(first, second));
    if (character.length === 1) GB.set(character, [first, second]);
  }
}

/** @returns the text in GB18030; what has four bytes there is left out */
export function gb18030(text: string): { bytes: Uint8Array; text: string } {
  const kept = [...text].filter((one) => one < '\x80' || GB.has(one));
  return {
    bytes: Uint8Array.from(kept.flatMap((one) => GB.get(one) ?? [one.charCodeAt(0)])),
    text: kept.join(''),
  };
}

/** A plain text in each encoding, with what it then says. */
export const ENCODINGS: Record<string, (text: string) => { bytes: Uint8Array; text: string }> = {
  'UTF-8': (text) => ({ bytes: utf8(text), text }),
  'UTF-8 with a mark': (text) => ({ bytes: utf8(`\ufeff${text}`), text: `\ufeff${text}` }),
  'UTF-16LE': (text) => ({ bytes: utf16(`\ufeff${text}`, true), text: `\ufeff${text}` }),
  'UTF-16BE': (text) => ({ bytes: utf16(`\ufeff${text}`, false), text: `\ufeff${text}` }),
  GB18030: gb18030,
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const page = (body: string) => utf8(`<!doctype html><html><body>${body}</body></html>`);
/** What Markdown might read as a mark is escaped, as whoever writes it must. */
const escapedMark = (line: string) => line.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** In print, ligatures are two letters, what is written from the right is turned, and a raised 2 is one. */
const printed = (line: string) =>
  line.replace(/[^\p{Script=Han} -~\u3000-\u303f\uff01-\uff5e“”—①②]/gu, '');

/** How files of a format are made of lines. */
export interface Maker {
  name: string;
  file: string;
  make(lines: readonly string[]): Uint8Array;
  /** What of a line the format can hold; all of it where it isn't said. */
  can?: (line: string) => string;
  /** Whether a file shows its lines exactly, so that they can be held against what was drawn. */
  exact?: boolean;
}

export const MAKERS: readonly Maker[] = [
  {
    name: 'Markdown',
    file: 'a.md',
    make: (all) => utf8(all.map(escapedMark).join('\n\n')),
  },
  {
    name: 'HTML of <p>',
    file: 'a.html',
    make: (all) =>
      page(`<h1>政府工作报告</h1>${all.map((line) => `<p>${escaped(line)}</p>`).join('')}`),
  },
  {
    name: 'HTML of <br>',
    file: 'a.html',
    make: (all) => page(`<div>${all.map(escaped).join('<br>')}</div>`),
  },
  {
    name: 'HTML of tables',
    file: 'a.html',
    make: (all) =>
      page(
        `<table><tr><td>${all
          .map((line) => `<table><tr><td>${escaped(line)}</td></tr></table>`)
          .join('')}</td></tr></table>`,
      ),
  },
  {
    name: 'Word',
    file: 'a.docx',
    make: (all) => docx({ document: all.map((line) => paragraph(run(escaped(line)))).join('') }),
    exact: true,
  },
  { name: 'PDF', file: 'a.pdf', make: pdfOf, can: printed },
];

/** A Word file with all that Word files have. */
export const RICH: Uint8Array = docx({
  document: [
    ...REPORT.map((line) => paragraph(run(line))),
    paragraph(run('抓项目。'), inList(1)),
    paragraph(run('惠民生'), inList(1, 1)),
    paragraph(`${run('稳增长')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
    paragraph(`<w:ins w:id="1">${run('加进')}</w:ins><w:del w:id="2">${run('删去')}</w:del>`),
    `<w:tbl>${`<w:tr>${`<w:tc>${paragraph(run('指标'))}</w:tc>`.repeat(3)}</w:tr>`.repeat(2)}</w:tbl>`,
    paragraph(`<w:r><w:txbxContent>${paragraph(run('框中'))}</w:txbxContent></w:r>`),
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    paragraph(run('隐去', '<w:vanish/>')),
  ].join(''),
  styles:
    '<w:style w:type="paragraph" w:styleId="a" w:default="1"/><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
  numbering: `${definition(0, [
    ['chineseCounting', '（%1）'],
    ['decimal', '%1.%2'],
  ])}${list(1, 0)}`,
  footnotes: `<w:footnote w:id="1">${paragraph(run('稳：不大起大落。'))}</w:footnote>`,
  header: paragraph(run('页眉')),
  comments: `<w:comment w:id="1">${paragraph(run('批注'))}</w:comment>`,
  core: '<dc:title>政府工作报告</dc:title>',
});
