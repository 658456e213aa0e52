/** Figures and ledger in an e-book: a row is a small list, because no table of five columns fits a phone. */
import type { Book } from '../book.ts';
import type { BookTable } from '../book-tables.ts';
import { type XmlContent, xml } from '../xml.ts';
import { type EpubDocument, lines } from './document.ts';
import { paragraphHrefs } from './places.ts';

/** Finds where in a text places of the report are named, and where those are: 三（一）第2段. */
type Linked = (text: string) => XmlContent;

export function tableDocuments(book: Book, tables: readonly BookTable[]): EpubDocument[] {
  const linked = linkedIn(book);
  return tables.map((table): EpubDocument => {
    const { id, title, about, groups } = table;
    const headings = groups.map(({ name }, index) => ({
      title: name,
      anchor: `field-${index + 1}`,
    }));
    const parts = groups.map(
      ({ name, rows }, index) => xml`<h3 id="${headings[index]?.anchor ?? ''}">${name}</h3>
${lines(rows.map((cells) => rowOf(table, cells, linked)))}`,
    );
    return {
      file: `${id}.xhtml`,
      title,
      headings,
      content: xml`<section epub:type="appendix" role="doc-appendix" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="about">${about}</p>
${parts}</section>`,
    };
  });
}

function rowOf({ head }: BookTable, [name = '', ...cells]: readonly string[], linked: Linked) {
  const items = cells.map(
    (cell, index) => xml`<dt>${head[index + 1] ?? ''}</dt><dd>${linked(cell)}</dd>`,
  );
  return xml`<div class="item"><p><b>${name}</b></p><dl>${items}</dl></div>`;
}

/** A paragraph's name is no other's, so that it can be found by it: alone in a cell, or in ( ) behind words. */
function linkedIn(book: Book): Linked {
  const hrefOf = paragraphHrefs(book);
  const hrefs = new Map(
    book.chapters.flatMap(({ paragraphs }) =>
      paragraphs.map(({ id, label }) => [label, hrefOf(id) ?? '']),
    ),
  );
  const labels = [...hrefs.keys()].map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const named = new RegExp(`(^(?:${labels.join('|')})$|(?<=（)(?:${labels.join('|')})(?=）))`);
  return (text) =>
    text.split(named).map((piece, index) => {
      // What was found stands between what was not.
      const href = index % 2 === 1 ? hrefs.get(piece) : undefined;
      return href === undefined ? piece : xml`<a href="${href}">${piece}</a>`;
    });
}
