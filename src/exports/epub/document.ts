/** A file of an e-book that is read. */
import { strToU8 } from 'fflate';
import { type Xml, type XmlContent, xml } from '../xml.ts';

/** A document of an e-book, in the order in which they are read. */
export interface EpubDocument {
  /** `part-3-1.xhtml` */
  file: string;
  title: string;
  /** Its headings that the contents name below it. */
  headings?: readonly { title: string; anchor: string }[];
  content: Xml;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A file of XML. */
export function xmlFile({ source }: Xml): Uint8Array {
  return strToU8(`${DECLARATION}${source}\n`);
}

/** The bytes of a document. */
export function documentFile({ title, content }: EpubDocument): Uint8Array {
  return xmlFile(xml`<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${content}
</body>
</html>`);
}

/** Several pieces, a line each. */
export function lines(pieces: readonly XmlContent[]): XmlContent {
  return pieces.map((piece) => [piece, '\n']);
}
