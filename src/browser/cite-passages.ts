/** What on the page is to be cited, taken from the data: the page only tells where. */
import { type CiteData, dataOf, passageFromData } from '../cite/data.ts';
import { type Passage, withoutLooseMarks } from '../cite/passage.ts';
import { selectedParts } from './selected-parts.ts';

/** The data of this page's report, as its `text.js` left it. */
function dataOfPage(): CiteData | undefined {
  return dataOf(document.body.dataset['report'] ?? '');
}

/** The whole paragraph; null when the data lacks it. */
export function passageOfParagraph(id: string): Passage | null {
  const data = dataOfPage();
  return data?.paragraphs.some(([known]) => known === id) ? passageFromData(data, id, null) : null;
}

/** The selected words, one passage a paragraph, in reading order; none where nothing is selected. */
export function selectedPassages(): Passage[] {
  const data = dataOfPage();
  if (!data) return [];
  return [...document.querySelectorAll<HTMLElement>('article.text [data-paragraph]')].flatMap(
    (element) => {
      const id = element.dataset['paragraph'] ?? '';
      const text = data.paragraphs.find(([known]) => known === id)?.[4];
      // Offsets mean something only while the page shows the very text (C3).
      if (text === undefined || element.textContent !== text) return [];
      return selectedParts(element).map((part) => {
        const start = lengthBefore(part, element);
        const words = { start, end: start + part.toString().length };
        return passageFromData(data, id, withoutLooseMarks(text, words));
      });
    },
  );
}

/** How much of an element's text stands before a part of it, in UTF-16 units. */
function lengthBefore(part: Range, element: Element): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(part.startContainer, part.startOffset);
  return before.toString().length;
}
