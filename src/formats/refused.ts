/** Files that are known but not read: each is refused by its name, with the way to a file that is read. */

import { asLatin, isZip } from './kinds.ts';

interface Refused {
  name: string;
  /** What the editor does instead. */
  instead: string;
  accepts(file: Signs): boolean;
}

/** What a file is known by. */
interface Signs {
  /** The first bytes, a character each. */
  start: string;
  isZip: boolean;
  /** Whether ASCII text stands anywhere in it; `wide` in UTF-16. */
  has(text: string): boolean;
  hasWide(text: string): boolean;
  /** Its name in lower case. */
  name: string;
}

const AS_DOCX = '用 Word 或 WPS 打开，另存为 .docx';

const isOle = ({ start }: Signs) => start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
/** Whether one of some words stands at its place, from 0, in a file. */
const begins = ({ start }: Signs, ...words: [at: number, word: string][]) =>
  words.some(([at, word]) => start.startsWith(word, at));

/** The first that fits is the file's name; a general one stands behind those that it holds. */
const REFUSED: readonly Refused[] = [
  {
    name: '有密码的 Office 文档',
    instead: `${AS_DOCX}，不设密码`,
    accepts: (file) => isOle(file) && file.hasWide('EncryptedPackage'),
  },
  {
    name: 'WPS 文字的旧格式（.wps）',
    instead: AS_DOCX,
    accepts: (file) => isOle(file) && file.name.endsWith('.wps'),
  },
  {
    name: 'Word 97—2003 的旧格式（.doc）',
    instead: AS_DOCX,
    accepts: (file) => isOle(file) && file.hasWide('WordDocument'),
  },
  {
    name: 'Excel 表格',
    instead: '把报告的文字存为 .docx 或纯文本',
    accepts: (file) => (isOle(file) && file.hasWide('Workbook')) || (file.isZip && file.has('xl/')),
  },
  {
    name: 'PowerPoint 演示文稿',
    instead: '把报告的文字存为 .docx 或纯文本',
    accepts: (file) =>
      (isOle(file) && file.hasWide('PowerPoint Document')) || (file.isZip && file.has('ppt/')),
  },
  { name: '旧格式的 Office 文档', instead: AS_DOCX, accepts: isOle },
  { name: 'RTF 文档', instead: AS_DOCX, accepts: ({ start }) => start.startsWith('{\\rtf') },
  {
    name: 'Word 的 XML 文档',
    instead: AS_DOCX,
    accepts: ({ start }) => start.includes('progid="Word.Document"'),
  },
  {
    name: '网页存档（.mht）',
    instead: '在浏览器里另存为“网页，仅 HTML”',
    accepts: ({ start }) => /^(?:From: |MIME-Version: )/i.test(start),
  },
  {
    name: 'OFD 文件',
    instead: '用阅读软件打开，把文字复制到纯文本文件里',
    accepts: (file) => file.isZip && file.has('OFD.xml'),
  },
  {
    name: 'OpenDocument 文档（.odt）',
    instead: AS_DOCX,
    accepts: (file) => file.isZip && file.has('application/vnd.oasis.opendocument'),
  },
  {
    name: '压缩包',
    instead: '解开后导入里面的文件',
    accepts: (file) =>
      file.isZip ||
      begins(file, [0, 'Rar!'], [0, '7z\xbc\xaf']) ||
      (begins(file, [0, '\x1f']) && begins(file, [2, '\x08'])),
  },
  {
    name: '图片',
    instead: '先用文字识别，再存为 .docx 或纯文本',
    accepts: (file) =>
      begins(file, [1, 'PNG\r\n'], [0, '\xff\xd8\xff'], [0, 'GIF8'], [0, 'II*\0'], [0, 'MM\0*']) ||
      begins(file, [4, 'ftyphei'], [4, 'ftypmif'], [8, 'WEBP']) ||
      (begins(file, [0, 'BM']) && begins(file, [6, '\0\0\0\0'])),
  },
];

/** Characters that are looked at for how a file begins. */
const START = 1000;

/** Why a file is refused by its kind, and what to do instead, in Chinese; null where its kind is none of these. */
export function refusalOf(bytes: Uint8Array, name: string): string | null {
  const all = asLatin(bytes);
  const has = (text: string) => all.includes(text);
  const signs: Signs = {
    start: all.slice(0, START),
    isZip: isZip(bytes),
    has,
    hasWide: (text) => has([...text].join('\0')),
    name: name.toLowerCase(),
  };
  const found = REFUSED.find(({ accepts }) => accepts(signs));
  return found ? `这是${found.name}，不能直接导入；请${found.instead}，再导入那个文件` : null;
}
