/** What a picture shows: words with where they stand, for those who will not see the page. */
import { officialSource } from '../../cite/official.ts';
import { type Passage, quotedWords } from '../../cite/passage.ts';
import { kindOfId, matterOf, paragraphAnchor } from '../../model/paragraph.ts';
import type { ReportText } from '../../report/text.ts';

/** A line of a picture: the paper's words, or ours; `picture.css` tells them apart. */
export interface Line {
  as: PaperLine | OurLine;
  text: string;
}
/** A line of the title block, a heading, a paragraph, words of one, the word that is explained. */
type PaperLine = 'title' | 'heading' | 'words' | 'said' | 'term';
/** What a number is of; where words stand and what they are; what they mean, what else is known, what is doubted. */
type OurLine = 'indicator' | 'about' | 'meaning' | 'note' | 'doubt';

/** A picture before it is drawn. */
export interface Pictured {
  /** What it is of, as the choice between several says it. */
  name: string;
  /** Title of the report whose words these are; '' where they are ours. */
  head: string;
  lines: readonly Line[];
  /** Where that stands, as a citation says it. */
  source: string;
  /** The element of the page at which it stands, by its id. */
  anchor: string;
  /** Name of its file without the ending. */
  file: string;
}

/** The picture of cited words, one passage a paragraph; null of none. */
export function picturedPassages(passages: readonly Passage[]): Pictured | null {
  const [first, ...others] = passages;
  if (!first) return null;
  const { report, paragraph } = first;
  const last = others.at(-1);
  const isWhole = passages.every((passage) => quotedWords(passage) === passage.text);
  return {
    name: isWhole ? (last ? `这 ${passages.length} 段` : '这一段') : '所选的话',
    head: report.title,
    lines: passages.flatMap((passage): Line[] => {
      const text = quotedWords(passage);
      return text === passage.text
        ? [
            { as: 'about', text: passage.label },
            { as: lookOf(passage.paragraph), text },
          ]
        : [
            { as: 'about', text: `${passage.label}（节录）` },
            { as: 'said', text },
          ];
    }),
    // They follow each other: what is selected is of one piece.
    source: officialSource(first) + (last ? `至${last.label}` : ''),
    anchor: paragraphAnchor(paragraph),
    file: `${report.id}-${paragraph}`,
  };
}

/** The picture of the chapter in which a paragraph stands, without what is not the report's; null where the text lacks it. */
export function picturedChapter(text: ReportText, paragraph: string): Pictured | null {
  const chapter = text.paragraphs.find(([id]) => id === paragraph)?.[1];
  const paragraphs = text.paragraphs.filter(
    ([id, its]) => its === chapter && matterOf(id) !== '篇外',
  );
  const [first] = paragraphs;
  if (!first || chapter === undefined) return null;
  const [start] = first;
  // The opening may stand at the head of another part, never behind one.
  const part = paragraphs.at(-1)?.[2] ?? 0;
  const names = [text.parts[part]?.[0], text.chapters[chapter]?.[1]].filter(Boolean);
  const { report } = text;
  return {
    name: '这一章',
    head: report.title,
    lines: paragraphs.map(([id, , , , words]) => ({ as: lookOf(id), text: words })),
    source: officialSource({ report, label: [...new Set(names)].join(' ') }),
    anchor: paragraphAnchor(start),
    file: `${report.id}-${start}-chapter`,
  };
}

/** How a paragraph is set. */
function lookOf(paragraph: string): PaperLine {
  const kind = kindOfId(paragraph);
  return kind === null || kind === 'text' ? 'words' : kind;
}
