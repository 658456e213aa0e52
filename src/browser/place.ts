/** How far one has read: a line under the bar, and the place where reading can go on. */
import { keep, objectIn, readKept, recordIn } from './storage.ts';
import { whenScrolled } from './when-scrolled.ts';

const KEY = 'zhudu.place';

/** Where somebody stopped reading a report. */
export interface Place {
  /** The chapter's page, relative to the report's folder, with the paragraph: `part-1.html#p1.2-1`. */
  page: string;
  /** The chapter's title. */
  title: string;
  /** The paragraph's number. */
  paragraph: string;
}

/** Starts the progress line and remembers the place. */
export function startPlace(): void {
  const report = document.body.dataset['report'];
  const article = document.querySelector<HTMLElement>('article.text');
  if (report && article) follow(report, article);
}

/** Report → where its reading stopped; nothing where storage is forbidden. */
export function storedPlaces(): Record<string, Place> {
  return placesIn(readKept(KEY));
}

/** The places in a stored text. */
export function placesIn(text: string | null): Record<string, Place> {
  return recordIn(text, isPlace);
}

function isPlace(value: unknown): value is Place {
  const { page, title, paragraph } = Object(value);
  return [page, title, paragraph].every((part) => typeof part === 'string');
}

function follow(report: string, article: HTMLElement): void {
  const bar = document.querySelector<HTMLElement>('.bar');
  const paragraphs = [...article.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const title = document.querySelector('h1')?.textContent ?? '';
  whenScrolled(() => {
    const { top, height } = article.getBoundingClientRect();
    const done = Math.min(1, Math.max(0, (innerHeight - top) / Math.max(height, 1)));
    bar?.style.setProperty('--read', String(done));
    const line = innerHeight / 3;
    const at = paragraphs.findLast((paragraph) => paragraph.getBoundingClientRect().top < line);
    if (at && scrollY > 0) remember(report, at, title);
  });
}

function remember(report: string, at: HTMLElement, title: string): void {
  const file = location.pathname.split('/').at(-1) ?? '';
  const paragraph = at.dataset['paragraph'] ?? '';
  const places = {
    ...objectIn(readKept(KEY)),
    [report]: { page: `${file}#${at.id}`, title, paragraph },
  };
  keep(KEY, JSON.stringify(places));
}
