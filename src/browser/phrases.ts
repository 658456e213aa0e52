/**
 * 规范表述: a phrase, or what is shown of a theme, is copied with where it stands. The words and the place
 * come from the report's text, which is asked for when something is first copied.
 */
import { dataOf, passageFromData } from '../cite/data.ts';
import { officialQuote } from '../cite/official.ts';
import { copyText } from './clipboard.ts';
import { button } from './element.ts';
import { loadScript } from './load-script.ts';

/** A phrase in its line. */
const PHRASE = '.phrases .said';

/** Starts on the page of phrases; without a script there is nothing to press. */
export function startPhrases(): void {
  const root = document.querySelector<HTMLElement>('[data-phrases]');
  const status = document.querySelector('[data-copied]');
  if (!root || !status) return;
  const { phrases: report = '', cite } = root.dataset;
  let takeBack = () => {};
  const copyButton = (
    name: string,
    what: string,
    copied: () => readonly (string | HTMLElement)[],
  ) => {
    const show = (words: string) => {
      made.textContent = words;
      made.setAttribute('aria-label', `${words}：${what}`);
    };
    const say = (words: string, heard: string) => {
      takeBack();
      takeBack = () => show(name);
      show(words);
      status.textContent = heard;
    };
    const act = async () => {
      try {
        await loadScript(`${report}/text.js?v=${cite}`);
        const lines = copied().map((one) => (typeof one === 'string' ? one : quoteOf(report, one)));
        if (!(await copyText(lines.join('\n')))) throw new Error('not copied');
        say('已复制', '已复制，带着出处。');
      } catch {
        say('重试', '没有复制成，再试一次，或选中文字复制。');
      }
    };
    const made = button(name, act, 'copies');
    show(name);
    return made;
  };
  for (const phrase of root.querySelectorAll<HTMLElement>(PHRASE)) {
    phrase.after(copyButton('复制', phrase.textContent ?? '', () => [phrase]));
  }
  for (const heading of root.querySelectorAll<HTMLElement>('.initial > h2')) {
    const theme = heading.textContent ?? '';
    const shown = () => [theme, ...shownIn(heading.parentElement)];
    heading.after(copyButton('复制这一组', theme, shown));
  }
}

/** The phrases of a theme, as the list is narrowed. */
function shownIn(theme: Element | null): HTMLElement[] {
  return [...(theme?.querySelectorAll<HTMLElement>(`.entry:not([hidden]) ${PHRASE}`) ?? [])];
}

/** @throws Error or RangeError where the page and the text are not of one build */
function quoteOf(report: string, phrase: HTMLElement): string {
  const data = dataOf(report);
  const paragraph = phrase.closest<HTMLElement>('[data-of]')?.dataset['of'] ?? '';
  const words = phrase.textContent ?? '';
  const text = data?.paragraphs.find(([id]) => id === paragraph)?.[4] ?? '';
  const start = text.indexOf(words);
  if (!data || start < 0) throw new Error(`${report} ${paragraph} has no ${words}`);
  return officialQuote(passageFromData(data, paragraph, { start, end: start + words.length }));
}
