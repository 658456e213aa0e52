/**
 * 规范表述: a phrase, or what is shown of a theme, is copied with where it stands. The words and the place
 * come from the report's text, which is asked for when something is first copied.
 */
import { dataOf, passageFromData } from '../cite/data.ts';
import { officialQuote } from '../cite/forms.ts';
import { copyText } from './clipboard.ts';
import { loadScript } from './load-script.ts';

/** Starts on the page of phrases. */
export function startPhrases(): void {
  const root = document.querySelector<HTMLElement>('[data-phrases]');
  const status = document.querySelector('[data-copied]');
  if (!root || !status) return;
  const { phrases: report = '', cite } = root.dataset;
  let last: { button: HTMLElement; name: string } | null = null;
  const say = (button: HTMLElement, words: string, heard: string) => {
    if (last) last.button.textContent = last.name;
    last = { button, name: last?.button === button ? last.name : (button.textContent ?? '') };
    button.textContent = words;
    status.textContent = heard;
  };
  root.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
    if (!button) return;
    const whole = button.closest('.initial');
    const one = button.closest<HTMLElement>('[data-phrase]');
    const phrases = one ? [one] : shownIn(whole);
    try {
      await loadScript(`${report}/text.js?v=${cite}`);
      const quotes = phrases.map((phrase) => quoteOf(report, phrase));
      const text = one ? quotes : [whole?.querySelector('h2')?.textContent ?? '', ...quotes];
      if (!(await copyText(text.join('\n')))) throw new Error('not copied');
      say(button, '已复制', `已复制 ${quotes.length} 处，带出处。`);
    } catch {
      say(button, '没有复制成，再点一次', '没有复制成，再点一次，或选中文字复制。');
    }
  });
}

/** The phrases of a theme, as the list is narrowed. */
function shownIn(theme: Element | null): HTMLElement[] {
  return [...(theme?.querySelectorAll<HTMLElement>('.entry:not([hidden]) [data-phrase]') ?? [])];
}

/** @throws Error or RangeError where the page and the text are not of one build */
function quoteOf(report: string, phrase: HTMLElement): string {
  const data = dataOf(report);
  const paragraph = phrase.closest<HTMLElement>('[data-of]')?.dataset['of'] ?? '';
  const words = phrase.dataset['phrase'] ?? '';
  const text = data?.paragraphs.find(([id]) => id === paragraph)?.[4] ?? '';
  const start = text.indexOf(words);
  if (!data || start < 0) throw new Error(`${report} ${paragraph} has no ${words}`);
  return officialQuote(passageFromData(data, paragraph, { start, end: start + words.length }));
}
