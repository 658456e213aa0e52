/** The last pages of an e-book. */
import type { Colophon } from '../colophon.ts';
import type { XmlContent } from '../xml.ts';
import { xml } from '../xml.ts';
import { type EpubDocument, lines } from './document.ts';

/** @param hrefOf finds a paragraph's address */
export function colophonDocument(
  colophon: Colophon,
  hrefOf: (paragraph: string) => string | null,
): EpubDocument {
  const title = '版本说明';
  const facts = colophon.lines.map(
    ({ name, text, url }): XmlContent =>
      xml`<dt>${name}</dt><dd>${url === undefined ? text : xml`<a href="${url}">${text}</a>`}</dd>`,
  );
  const errata = colophon.errata.map(
    ({ paragraph, label, text }): XmlContent =>
      xml`<li><a href="${hrefOf(paragraph) ?? ''}">${label}</a> ${text}</li>`,
  );
  return {
    file: 'colophon.xhtml',
    title,
    content: xml`<section epub:type="colophon" role="doc-colophon" aria-labelledby="colophon">
<h2 id="colophon">${title}</h2>
<dl class="facts">
${lines(facts)}</dl>
${errata.length > 0 && xml`<h3>勘误</h3>\n<ul>\n${lines(errata)}</ul>\n`}</section>`,
  };
}
