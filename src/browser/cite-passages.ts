/** What on the page is to be cited, taken from the data: the page only tells where. */
import { CITE_REGISTRY, type CiteData, passageFromData } from '../cite/data.ts';
import type { Passage } from '../cite/passage.ts';

/** The data of this page's report, as its `cite.js` left it. */
function dataOfPage(): CiteData | undefined {
  const registry = (globalThis as { [CITE_REGISTRY]?: Record<string, CiteData> })[CITE_REGISTRY];
  return registry?.[document.body.dataset['report'] ?? ''];
}

/** The whole paragraph; null when the data lacks it. */
export function passageOfParagraph(id: string): Passage | null {
  const data = dataOfPage();
  return data?.paragraphs.some(([known]) => known === id) ? passageFromData(data, id, null) : null;
}

/** The selected words, one passage a paragraph, in reading order; none where nothing is selected. */
export function selectedPassages(): Passage[] {
  const data = dataOfPage();
  const selection = getSelection();
  if (!data || !selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...document.querySelectorAll<HTMLElement>('article.text [data-paragraph]')].flatMap(
    (element) => {
      if (!range.intersectsNode(element)) return [];
      const id = element.dataset['paragraph'] ?? '';
      const text = data.paragraphs.find(([known]) => known === id)?.[2];
      // Offsets mean something only while the page shows the very text (C3).
      if (text === undefined || element.textContent !== text) return [];
      const start = offsetIn(element, range.startContainer, range.startOffset, 0);
      const end = offsetIn(element, range.endContainer, range.endOffset, text.length);
      return start < end ? [passageFromData(data, id, { start, end })] : [];
    },
  );
}

/** Where a point of the page stands in an element's text; `outside` when it is not in the element. */
function offsetIn(element: HTMLElement, node: Node, offset: number, outside: number): number {
  if (!element.contains(node)) return outside;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}
