/** The margin keeps its word: every note in it is whole and beside its line, or counted. */

/** A page of Playwright or Puppeteer. */
interface AnyPage {
  evaluate<T>(look: () => T): Promise<T>;
}

/** What was seen in the margin of a page. */
export interface MarginSeen {
  /** Notes that are due by the dial, that stand in the margin, and that its counters count. */
  due: number;
  shown: number;
  counted: number;
  /** What is wrong. */
  faults: string[];
  /** Characters in a line of the text. */
  measure: number;
  /** Widths of the margin and its letters, and blank left and right of everything, in px. */
  width: number;
  letters: number;
  blank: [left: number, right: number];
}

/** Looks at the margin of a chapter in which no note is open. */
export function lookAtMargin(page: AnyPage): Promise<MarginSeen> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const text = document.querySelector('article.text') as HTMLElement;
    const { fontSize, lineHeight } = getComputedStyle(text);
    const firsts = new Map<string, Element>();
    for (const term of text.querySelectorAll<HTMLElement>('a.term')) {
      const id = term.dataset['term'] ?? '';
      if (!firsts.has(id)) firsts.set(id, term);
    }
    const { marks = '' } = document.documentElement.dataset;
    const due = [...firsts.values()].filter(
      (term) => ['words', 'all'].includes(marks) || (marks !== 'none' && !term.matches('.word')),
    );
    const notes = [...document.querySelectorAll<HTMLElement>('.margin .note')];
    const counters = [...document.querySelectorAll<HTMLElement>('.margin .counter')].filter(
      (counter) => counter.checkVisibility({ visibilityProperty: true }),
    );
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
    for (const note of notes) {
      const wrong = (what: string) => faults.push(`${note.id}: ${what}`);
      const gloss = note.querySelector<HTMLElement>('.gloss');
      const box = note.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(gloss ?? note);
      const lines = [...range.getClientRects()];
      if (!gloss?.textContent?.endsWith('。') || lines.length === 0) wrong('no whole sentence');
      for (const { left, right, top, bottom } of lines) {
        if (left < box.left - 1 || right > box.right + 1) wrong('wider than the margin');
        if (top < box.top - 2 || bottom > box.bottom + 2) wrong('higher than its box');
      }
      const term = firsts.get(note.id)?.getClientRects()[0];
      const line = note.querySelector('.note-term')?.getClientRects()[0];
      if (!term || !line) wrong('no line');
      // Baselines, not middles, are level.
      else if (Math.abs(middle(line) - middle(term)) > Number.parseFloat(lineHeight) + 4)
        wrong(`${Math.round(middle(line) - middle(term))} px from its line`);
    }
    for (const one of document.querySelectorAll<HTMLElement>('.margin, .margin *')) {
      const style = getComputedStyle(one);
      const clips = [style.overflowX, style.overflowY].some((overflow) => overflow !== 'visible');
      const fades = style.maskImage !== 'none' && style.maskImage !== '';
      const cut = style.getPropertyValue('-webkit-line-clamp');
      if (clips || fades || !['', 'none'].includes(cut)) faults.push(`cut off: ${one.className}`);
    }
    const boxes = [...notes, ...counters]
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .sort((a, b) => a.box.top - b.box.top);
    const textEnd = text.querySelector('.para > p')?.getBoundingClientRect().right ?? 0;
    for (const [at, { one, box }] of boxes.entries()) {
      const name = one.textContent?.slice(0, 12);
      const before = boxes[at - 1]?.box.bottom ?? box.top;
      if (box.top < before - 0.5) faults.push(`over its neighbour: ${name}`);
      if (box.left < textEnd + 8) faults.push(`over the text: ${name}`);
      if (box.right > innerWidth) faults.push(`outside the window: ${name}`);
    }
    for (const counter of counters) {
      const paragraph = counter.closest('.para')?.getBoundingClientRect();
      const { top } = counter.getBoundingClientRect();
      const lowest = (paragraph?.bottom ?? 0) + Number.parseFloat(lineHeight);
      if (top < (paragraph?.top ?? 0) - 1 || top > lowest) faults.push('a counter is astray');
    }
    const list = document.querySelectorAll('.note-list .note').length;
    if (list + notes.length !== firsts.size) faults.push('notes are missing');
    const counted = counters.map(({ textContent }) => Number(/\d+/.exec(textContent ?? '')?.[0]));
    const margin = document.querySelector<HTMLElement>('.margin');
    const left = document.querySelector('.outline details')?.getBoundingClientRect().left ?? 0;
    return {
      due: due.length,
      shown: notes.length,
      counted: counted.reduce((sum, count) => sum + count, 0),
      faults,
      measure: (text.querySelector('.para > p')?.clientWidth ?? 0) / Number.parseFloat(fontSize),
      width: margin?.clientWidth ?? 0,
      letters: margin ? Number.parseFloat(getComputedStyle(margin).fontSize) : 0,
      blank: [left, innerWidth - (margin?.getBoundingClientRect().right ?? innerWidth)],
    };
  });
}
