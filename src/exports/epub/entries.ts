/** All explanations as a list at the end: whatever a reader of e-books does with notes, it shows these. */
import type { Matcher } from '../../annotate/match.ts';
import { pinyinOf } from '../../model/pinyin.ts';
import { RELATIONS } from '../../model/relation.ts';
import { GRADE_MEANING, GRADES, type Term } from '../../model/term.ts';
import { type Book, textOfParagraph } from '../book.ts';
import { type BookNote, notesTitle, sourceAbout } from '../book-notes.ts';
import { type XmlContent, xml } from '../xml.ts';
import { type EpubDocument, lines } from './document.ts';
import {
  callAnchor,
  chapterFile,
  ENTRIES_A_FILE,
  entriesFile,
  entryAnchor,
  paragraphHrefs,
} from './places.ts';

/** What entries are told from. */
interface Entries {
  book: Book;
  notes: readonly BookNote[];
  match: Matcher;
  termById: ReadonlyMap<string, Term>;
}

/** Where words stand, in reading order. */
interface Place {
  label: string;
  href: string;
}

/** The list, in as many files as it needs; none where there are no notes. */
export function entriesDocuments(entries: Entries): EpubDocument[] {
  const { book, notes, termById } = entries;
  const places = placesOf(entries);
  const hrefOf = paragraphHrefs(book);
  const numbers = new Map(notes.map(({ id, number }) => [id, number]));
  const starts = notes.filter(({ number }) => number % ENTRIES_A_FILE === 1);
  return starts.map(({ number }): EpubDocument => {
    const some = notes.slice(number - 1, number - 1 + ENTRIES_A_FILE);
    const part = starts.length > 1 ? `（${number}—${some.at(-1)?.number}）` : '';
    const title = notesTitle(book.report) + part;
    return {
      file: entriesFile(number),
      title,
      content: xml`<section epub:type="glossary" role="doc-glossary" aria-labelledby="entries">
<h2 id="entries">${title}</h2>
${number === 1 && aboutGrades(notes)}<dl>
${lines(some.map(entryOf))}</dl>
</section>`,
    };
  });

  function entryOf(note: BookNote): XmlContent {
    const { id, number, head, whose, grade, meaning, shape, remark, quotes, sources } = note;
    const term = termById.get(id);
    if (!term) throw new Error(`no term ${id}`);
    const forms = [term.term, ...term.also].filter((form) => form !== head);
    return xml`<dt id="${entryAnchor(number)}" epub:type="glossterm"><span class="number">${number}</span> <dfn>${head}</dfn> <span class="whose">${whose} · ${grade}</span></dt>
<dd epub:type="glossdef">
${lines([
  xml`<p class="kind"><span lang="zh-Latn" xml:lang="zh-Latn">${pinyinOf(term).text}</span> ${term.kind}${forms.length > 0 && ` 又作${forms.join('、')}`}</p>`,
  xml`<p>${meaning}</p>`,
  ...shape.map((line) => xml`<p>${line}</p>`),
  ...(remark === undefined ? [] : [xml`<p>可靠程度：${grade}。${remark}</p>`]),
  ...quotes.map(({ text, label }) => xml`<p>报告原句：“${text}”（${label}）</p>`),
  ...(term.own ? [xml`<p>报告所附${linked(term.own.paragraph, term.own.label)}</p>`] : []),
  ...(note.caution === undefined ? [] : [xml`<p>${note.caution}</p>`]),
  ...(sources.length > 0 ? [xml`<p>出处：</p>\n<ul>\n${lines(sources.map(sourceOf))}</ul>`] : []),
  ...relatedTo(term),
  xml`<p class="places">文中：${separated((places.get(id) ?? []).map(placeOf))}</p>`,
])}</dd>`;
  }

  function linked(paragraph: string, label: string): XmlContent {
    const href = hrefOf(paragraph);
    return href === null ? label : xml`<a href="${href}">${label}</a>`;
  }

  /** What it is part of, carries out, is to be read with: a link where the book explains it, too. */
  function relatedTo({ relations, see }: Term): XmlContent[] {
    const ways = RELATIONS.map((kind) => ({
      name: kind as string,
      ids: relations.filter((relation) => relation.kind === kind).map(({ to }) => to),
    }));
    return [...ways, { name: '参看', ids: see }].flatMap(({ name, ids }) => {
      const terms = ids.flatMap((id) => termById.get(id) ?? []);
      return terms.length > 0 ? [xml`<p>${name}：${separated(terms.map(nameOf))}</p>`] : [];
    });
  }

  function nameOf({ id, term }: Term): XmlContent {
    const number = numbers.get(id);
    if (number === undefined) return term;
    return xml`<a href="${entriesFile(number)}#${entryAnchor(number)}">${term}</a>`;
  }
}

/** What must be known before the list is read. */
function aboutGrades(notes: readonly BookNote[]): XmlContent {
  const grades = GRADES.filter((grade) => notes.some((note) => note.grade.startsWith(grade)));
  return xml`<p class="about">照正文里第一次出现的先后。解释是后加的，不是文件的原文；每条写明可靠程度：</p>
<ul class="about">
${lines(grades.map((grade) => xml`<li>${grade}：${GRADE_MEANING[grade]}</li>`))}</ul>
`;
}

/** All places of each term: the first where its note is called, then the paragraphs that have it. */
function placesOf({ book, notes, match }: Entries): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const calls = new Map(notes.map(({ id, paragraph, number }) => [`${id} ${paragraph}`, number]));
  const hrefOf = paragraphHrefs(book);
  for (const chapter of book.chapters) {
    for (const paragraph of chapter.paragraphs) {
      const found = new Set(match(textOfParagraph(paragraph)).map(({ id }) => id));
      for (const id of found) {
        const known = places.get(id) ?? [];
        places.set(id, known);
        const call = calls.get(`${id} ${paragraph.id}`);
        const href =
          call === undefined
            ? (hrefOf(paragraph.id) ?? '')
            : `${chapterFile(chapter)}#${callAnchor(call)}`;
        known.push({ label: paragraph.label, href });
      }
    }
  }
  return places;
}

function sourceOf(source: BookNote['sources'][number]): XmlContent {
  const { title, url, supports } = source;
  const name = url === undefined ? title : xml`<a href="${url}">${title}</a>`;
  return xml`<li>${name}，${sourceAbout(source)}：${supports}</li>`;
}

function placeOf({ label, href }: Place): XmlContent {
  return xml`<a href="${href}">${label}</a>`;
}

function separated(items: readonly XmlContent[]): XmlContent {
  return items.map((item, index) => [index > 0 && '、', item]);
}
