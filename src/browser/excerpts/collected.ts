/** What on the page can be collected: cited words, the explanation of a term. */

import { dataOf } from '../../cite/data.ts';
import { placeOf } from '../../cite/official.ts';
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
  const report = document.querySelector('.outline-report a')?.textContent;
  const whose = explained.querySelector('.kin')?.lastChild?.textContent;
  const entry = `${document.querySelector('.brand')?.textContent}词条（${whose}）`;
  return [
    `term:${id}`,
    {
      words: meaningIn(explained) + (isDoubted(explained) ? textIn(explained, '.note-text') : ''),
      term,
      source: `${report ? `《${report}》注释` : entry}，${grade}`,
      address: `${pageFile()}#${id}`,
    },
  ];
}

/** What an element that explains a term says it means, with its shape. */
export function meaningIn(explained: HTMLElement): string {
  const meaning = textIn(explained, '.meaning') || textIn(explained, '.gloss');
  return meaning + shapeText(explained.querySelector('.groups'), meaning);
}

/** Whether its explanation is doubted, or lacks a source: that must be told with it. */
export function isDoubted({ dataset }: HTMLElement): boolean {
  return dataset['grade'] === '存疑' || dataset['grade'] === '未查到';
}

/** Text of the first part of an element that fits; '' where there is none. */
export function textIn(element: HTMLElement, part: string): string {
  return element.querySelector(part)?.textContent?.trim() ?? '';
}

/** The shape of a counted slogan in words, where its meaning doesn't say it: 三清：清垃圾、清沟渠；三建：具体未查到。 */
function shapeText(shape: Element | null, meaning: string): string {
  const items = [...(shape?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  if (!shape || (items.length > 0 && items.every((item) => meaning.includes(item ?? ''))))
    return '';
  const names = [...shape.querySelectorAll('dt')];
  const parts = names.map((name) => `${name.textContent}：${itemsIn(name.nextElementSibling)}`);
  return `${parts.join('；') || itemsIn(shape)}。`;
}

/** 清垃圾、清沟渠; the signs for items that were not found are left out. */
function itemsIn(part: Element | null): string {
  const items = [...(part?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  return items.join('、') || (part?.textContent?.replace(/[○\s]/g, '') ?? '');
}

/** The page's file, from the site's root. */
function pageFile(): string {
  const file = location.href.slice(SITE_ROOT.length).replace(/[?#].*/s, '');
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
