/** What on the page can be collected: cited words, the explanation of a term. */

import { dataOf } from '../../cite/data.ts';
import { placeOf } from '../../cite/forms.ts';
import { type Passage, quotedWords } from '../../cite/passage.ts';
import { paragraphAnchor } from '../../model/paragraph.ts';
import type { ReportText } from '../../report/text.ts';
import { encoded } from '../../site/entry-urls.ts';
import { SITE_ROOT } from '../base.ts';
import type { Taken } from './excerpt.ts';

/** Something to be collected. The same words of the same place have the same id, however often they are taken. */
export type Collected = readonly [id: string, taken: Taken];

/** Words of a report. The link to them marks them; a whole paragraph needs no marks. */
export function collectedPassage(passage: Passage): Collected {
  const { report, paragraph } = passage;
  const words = quotedWords(passage);
  const isWhole = words === passage.text;
  const mark = isWhole ? '' : `?mark=${encoded(words)}`;
  const place = `${report.id}/${paragraph}`;
  return [
    isWhole ? place : `${place}/${words}`,
    {
      words,
      term: '',
      source: placeOf(passage),
      address: `${pageOf(passage)}${mark}#${paragraphAnchor(paragraph)}`,
    },
  ];
}

/** The chapter that holds a passage, also where it is read on another page. */
function pageOf({ report, paragraph }: Passage): string {
  const text = dataOf<ReportText>(report.id);
  const chapter = text?.paragraphs.find(([id]) => id === paragraph)?.[1];
  return text?.chapters[chapter ?? -1]?.[0] ?? '';
}

/**
 * What explains a term, with what is doubted of it.
 * @param explained holds the explanation, has the grade as `data-grade`, and is named by the term's id
 */
export function collectedTerm(explained: HTMLElement, id: string, term: string): Collected {
  const { grade = '' } = explained.dataset;
  const textOf = (part: string) => explained.querySelector(part)?.textContent?.trim() ?? '';
  const isOpen = grade === '存疑' || grade === '未查到';
  const report = document.querySelector('.outline-report a')?.textContent;
  const where = report
    ? `《${report}》注释`
    : `${document.querySelector('.brand')?.textContent}词条`;
  return [
    `term:${id}`,
    {
      words: [
        textOf('.meaning') || textOf('.gloss'),
        shapeText(explained.querySelector('.groups')),
        isOpen ? textOf('.note-text') : '',
      ].join(''),
      term,
      source: `${where}，${grade}`,
      address: `${pageFile()}#${id}`,
    },
  ];
}

/** The shape of a counted slogan in words: 三清：清垃圾、清沟渠；三建：具体未查到。 */
function shapeText(shape: Element | null): string {
  if (!shape) return '';
  const itemsOf = (part: Element | null) => {
    const items = [...(part?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
    return items.join('、') || part?.textContent?.replace(/[○\s]/g, '');
  };
  const names = [...shape.querySelectorAll('dt')];
  const parts = names.map((name) => `${name.textContent}：${itemsOf(name.nextElementSibling)}`);
  return `${parts.join('；') || itemsOf(shape)}。`;
}

/** The page's file, from the site's root. */
function pageFile(): string {
  const file = location.href.slice(SITE_ROOT.length).replace(/[?#].*/s, '');
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
