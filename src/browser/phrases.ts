/**
 * 规范表述: a phrase, or what is shown of a theme, is copied with where it stands; all that is shown becomes a
 * Word file. The words and the place come from the report's text, which is asked for when it is first needed.
 */
import { dataOf, passageFromData } from '../cite/data.ts';
import { officialQuote } from '../cite/official.ts';
import type { Passage } from '../cite/passage.ts';
import { copyText } from './clipboard.ts';
import { button } from './element.ts';
import { loadScript } from './load-script.ts';
import { type PhrasesTheme, phrasesDocument } from './phrases-word.ts';
import { WORD } from './word-start.ts';

/** A phrase in its line. */
const PHRASE = '.phrases .said';

/** What a button does with phrases, and what is said when it has. */
interface Act {
  /** What the button says, then what it says when that is done, and what is heard. */
  name: string;
  done: string;
  heard: string;
  /** What is heard when it was not to be had. */
  failed: string;
  /** Does it. Rejects when it cannot be had. */
  act(): Promise<void>;
}
const COPY = {
  ...{ done: '已复制', heard: '已复制，带着出处。' },
  failed: '没有复制成，再试一次，或选中文字复制。',
};
const SAVE = {
  ...{ done: '已存', heard: '已存成 Word，带着出处。' },
  failed: '没有存成 Word，再试一次。',
};

/** Starts on the page of phrases; without a script there is nothing to press. */
export function startPhrases(): void {
  const root = document.querySelector<HTMLElement>('[data-phrases]');
  const status = document.querySelector('[data-copied]');
  if (!root || !status) return;
  const { phrases: report = '', cite } = root.dataset;
  let takeBack = () => {};
  const actButton = (what: string, { name, done, heard, failed, act }: Act) => {
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
    const press = async () => {
      try {
        await loadScript(`${report}/text.js?v=${cite}`);
        await act();
        say(done, heard);
      } catch {
        say('重试', failed);
      }
    };
    const made = button(name, press, 'copies');
    show(name);
    return made;
  };
  const copy = async (lines: readonly string[]) => {
    if (!(await copyText(lines.join('\n')))) throw new Error('not copied');
  };
  const quoteOf = (phrase: HTMLElement) => officialQuote(passageOf(report, phrase));
  for (const phrase of root.querySelectorAll<HTMLElement>(PHRASE)) {
    const act = () => copy([quoteOf(phrase)]);
    phrase.after(actButton(phrase.textContent ?? '', { ...COPY, name: '复制', act }));
  }
  const headings = [...root.querySelectorAll<HTMLElement>('.initial > h2')];
  for (const heading of headings) {
    const theme = heading.textContent ?? '';
    const act = () => copy([theme, ...shownIn(heading.parentElement).map(quoteOf)]);
    heading.after(actButton(theme, { ...COPY, name: '复制这一组', act }));
  }
  const act = async () => {
    const themes = headings.flatMap((heading): PhrasesTheme[] => {
      const passages = shownIn(heading.parentElement).map((phrase) => passageOf(report, phrase));
      return passages.length > 0 ? [{ name: heading.textContent ?? '', passages }] : [];
    });
    const save = await WORD.load();
    const document = phrasesDocument(dataOf(report)?.report.title ?? '', themes);
    save(document.title, document);
  };
  const place = document.querySelector('[data-to-word]');
  place?.append(actButton('列出的规范表述', { ...SAVE, name: '存成 Word', act }));
}

/** The phrases of a theme, as the list is narrowed. */
function shownIn(theme: Element | null): HTMLElement[] {
  return [...(theme?.querySelectorAll<HTMLElement>(`.entry:not([hidden]) ${PHRASE}`) ?? [])];
}

/** @throws Error or RangeError where the page and the text are not of one build */
function passageOf(report: string, phrase: HTMLElement): Passage {
  const data = dataOf(report);
  const paragraph = phrase.closest<HTMLElement>('[data-of]')?.dataset['of'] ?? '';
  const words = phrase.textContent ?? '';
  const text = data?.paragraphs.find(([id]) => id === paragraph)?.[4] ?? '';
  const start = text.indexOf(words);
  if (!data || start < 0) throw new Error(`${report} ${paragraph} has no ${words}`);
  return passageFromData(data, paragraph, { start, end: start + words.length });
}
