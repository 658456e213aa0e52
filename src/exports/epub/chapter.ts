/** A chapter of a report: its text with the numbers of notes, and what those say, which readers show on the spot. */
import { paragraphAnchor } from '../../model/paragraph.ts';
import {
  type BookChapter,
  type BookParagraph,
  type BookPiece,
  beforeLast,
  textOfParagraph,
} from '../book.ts';
import type { BookNote } from '../book-notes.ts';
import { type XmlContent, xml } from '../xml.ts';
import { type EpubDocument, lines } from './document.ts';
import { callAnchor, chapterFile, entriesFile, entryAnchor, noteAnchor } from './places.ts';

/** @param notes those that are called in the chapter */
export function chapterDocument(chapter: BookChapter, notes: readonly BookNote[]): EpubDocument {
  const { title, paragraphs } = chapter;
  const text = xml`<section epub:type="chapter" role="doc-chapter" aria-label="${title}">
${lines(paragraphs.map(paragraphOf))}</section>`;
  const asides = xml`
<section epub:type="footnotes" class="notes" aria-label="本章注释">
${lines(notes.map(asideOf))}</section>`;
  return {
    file: chapterFile(chapter),
    title,
    content: xml`${text}${notes.length > 0 && asides}`,
  };
}

function paragraphOf(paragraph: BookParagraph): XmlContent {
  const { kind, isMain, level, lead, rest } = paragraph;
  const anchor = paragraphAnchor(paragraph.id);
  const all = [...lead, ...rest].map(pieceOf);
  if (isMain) return xml`<h1 id="${anchor}" class="title">${all}</h1>`;
  if (kind === 'title') return xml`<p id="${anchor}" class="title">${all}</p>`;
  if (kind === 'heading' && level === 1) return xml`<h2 id="${anchor}">${all}</h2>`;
  if (kind === 'heading' && level === 2) return xml`<h3 id="${anchor}">${all}</h3>`;
  if (kind === 'heading') return xml`<h4 id="${anchor}">${all}</h4>`;
  if (level !== null) {
    const head = xml`<span class="lead" role="heading" aria-level="${level + 1}">${lead.map(pieceOf)}</span>`;
    return xml`<p id="${anchor}">${head}${rest.map(pieceOf)}</p>`;
  }
  // Cells of a table that stand in a line of text.
  const isRow = textOfParagraph(paragraph).includes('\t');
  return xml`<p id="${anchor}"${isRow && xml` class="row"`}>${all}</p>`;
}

/** A note's number never begins a line: it is kept with the character before it. */
function pieceOf({ text, note }: BookPiece): XmlContent {
  if (note === undefined) return text;
  const [before, last] = beforeLast(text);
  const call = xml`<a epub:type="noteref" role="doc-noteref" href="#${noteAnchor(note)}" id="${callAnchor(note)}"><sup>${note}</sup></a>`;
  return xml`${before}<span class="called">${last}${call}</span>`;
}

/** What is told on the spot: the explanation, how sure it is, and what is open; the rest is at the end. */
function asideOf(note: BookNote): XmlContent {
  const { number, head, whose, grade, meaning, shape, remark } = note;
  return xml`<aside epub:type="footnote" role="doc-footnote" id="${noteAnchor(number)}">
<p><a href="#${callAnchor(number)}" role="doc-backlink" title="回到正文">${number}</a> <b>${head}</b> <span class="whose">${whose} · ${grade}</span> ${meaning}</p>
${lines(shape.map((line) => xml`<p>${line}</p>`))}${remark !== undefined && xml`<p>可靠程度：${grade}。${remark}</p>\n`}<p><a href="${entriesFile(number)}#${entryAnchor(number)}">出处和全条</a></p>
</aside>`;
}
