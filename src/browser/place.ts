/** How far one has read: a line under the bar, and the place where reading can go on. */
import { keep, objectIn, readKept } from './storage.ts';
import { whenScrolled } from './when-scrolled.ts';

const KEY = 'zhudu.place';

/** Where somebody stopped reading a report. */
export interface Place {
  /** The chapter's page, relative to the report's folder, with the paragraph: `part-1.html#p1.2-1`. */
  page: string;
  /** The chapter's title, after its part's number where it is a section: 三（三）推进城镇建设提品质. */
  title: string;
}

/** Starts the progress line and remembers the place. */
export function startPlace(): void {
  const report = document.body.dataset['report'];
  const article = document.querySelector<HTMLElement>('article.text');
  if (report && article) follow(report, article);
}

/** A page beside the first one: it leads nowhere else. */
const RE_PAGE = /^[\w.-]+#[\w.-]+$/;

/** Where the reading of a report stopped; null where that is not stored, or storage is forbidden. */
export function storedPlace(report: string): Place | null {
  try {
    const place: Place = JSON.parse(localStorage.getItem(KEY) ?? '')[report];
    return RE_PAGE.test(place.page) && typeof place.title === 'string' ? place : null;
  } catch {
    return null;
  }
}

function follow(report: string, article: HTMLElement): void {
  const bar = document.querySelector<HTMLElement>('.bar');
  const paragraphs = [...article.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const heading = document.querySelector('h1');
  const title = (heading?.dataset['part'] ?? '') + heading?.textContent;
  whenScrolled(() => {
    // What can be scrolled before the text's end is in the window; a page without it has no line.
    const way = article.getBoundingClientRect().bottom + scrollY - innerHeight;
    const done = way > 0 ? Math.min(1, Math.max(0, scrollY) / way) : 0;
    bar?.style.setProperty('--read', String(done));
    const line = innerHeight / 3;
    const at = paragraphs.findLast((paragraph) => paragraph.getBoundingClientRect().top < line);
    if (at && scrollY > 0) remember(report, at, title);
  });
}

function remember(report: string, at: HTMLElement, title: string): void {
  const file = location.pathname.split('/').at(-1) ?? '';
  const places = {
    ...objectIn(readKept(KEY)),
    [report]: { page: `${file}#${at.id}`, title },
  };
  keep(KEY, JSON.stringify(places));
}
