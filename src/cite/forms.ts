/** The forms of a citation. The words in them come from the data, so they are the official words. */
import { webAddress } from './link.ts';
import { bibtex, cslJson, ris } from './managers.ts';
import { innerQuotes, officialQuote, officialSource } from './official.ts';
import { type Passage, quotedWords } from './passage.ts';
import { type Occasion, type Reference, referenceOf } from './reference.ts';
import { standard2015, standard2025 } from './standards.ts';

/** Writes a citation of passages, each of one paragraph; null where the form cannot be had. */
type Writer = (passages: readonly Passage[], occasion: Occasion) => string | null;

/** A form that a reader can copy. */
export interface CitationForm {
  id: string;
  /** As readers call it. */
  name: string;
  /** The citation, the words with it. */
  write: Writer;
  /** Where they stand, without the words. */
  writeSource?: Writer;
  /** How it is saved, where managers read it from a file. */
  file?: { extension: string; type: string };
}

/** What most come for. */
export const FIRST_FORMS: readonly CitationForm[] = [
  {
    id: 'official',
    name: '公文格式',
    write: each(officialQuote),
    writeSource: each(officialSource),
  },
  {
    id: 'link',
    name: '链接',
    write: each((passage, { page }) => webAddress(passage, page)),
  },
];

/** What else is asked of one; the standard in force leads. */
export const MORE_FORMS: readonly CitationForm[] = [
  standard('standard-2025', 'GB/T 7714—2025', standard2025),
  standard('standard-2015', 'GB/T 7714—2015', standard2015),
  {
    id: 'markdown',
    name: 'Markdown',
    write: each(
      (passage, occasion) =>
        `> ${escapeMarkdown(quotedWords(passage))}\n>\n> ——${markdownSource(passage, occasion)}`,
      '\n\n',
    ),
    writeSource: each(markdownSource),
  },
  manager('BibTeX', bibtex, { extension: 'bib', type: 'application/x-bibtex' }),
  manager('RIS', ris, { extension: 'ris', type: 'application/x-research-info-systems' }),
  manager('CSL-JSON', cslJson, { extension: 'json', type: 'application/json' }),
];

const RE_MARKDOWN = /[\\`*_[\]<>#~|]/g;

function markdownSource(passage: Passage, { page }: Occasion): string {
  const text = escapeMarkdown(officialSource(passage));
  const address = webAddress(passage, page);
  return address ? `[${text}](${address})` : text;
}

/** A form written passage by passage. */
function each(
  write: (passage: Passage, occasion: Occasion) => string | null,
  between = '\n',
): Writer {
  return (passages, occasion) => {
    const written = passages.map((passage) => write(passage, occasion));
    return written.includes(null) ? null : written.join(between);
  };
}

function standard(id: string, name: string, write: (reference: Reference) => string): CitationForm {
  const source = (passage: Passage, occasion: Occasion) => write(referenceOf(passage, occasion));
  return {
    id,
    name,
    write: each(
      (passage, occasion) => `“${innerQuotes(quotedWords(passage))}”\n${source(passage, occasion)}`,
      '\n\n',
    ),
    writeSource: each(source),
  };
}

function manager(
  name: string,
  write: (references: readonly Reference[]) => string,
  file: NonNullable<CitationForm['file']>,
): CitationForm {
  return {
    id: file.extension,
    name,
    write: (passages, occasion) => write(passages.map((passage) => referenceOf(passage, occasion))),
    file,
  };
}

function escapeMarkdown(text: string): string {
  return text.replace(RE_MARKDOWN, '\\$&');
}
