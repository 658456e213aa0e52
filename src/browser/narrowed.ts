/** How a list is narrowed, in words: what is handed on or printed says that it is not the whole. */
import { element } from './element.ts';

/** The form that narrows the page's list (`list-filters.ts`); null where there is none. */
export function theFilters(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('[data-filters]');
}

/** The entries of the list that it leaves. */
export function shownEntries(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.entry:not([hidden])')];
}

/** 乡村，已做到，含“水库”，9 条. */
export function narrowedText(form: HTMLFormElement): string {
  const chosen = [...form.querySelectorAll('select')].flatMap(({ value }) => value || []);
  const words = form.querySelector<HTMLInputElement>('input[name=words]')?.value.trim();
  return [
    ...chosen,
    ...(words ? [`含“${words}”`] : []),
    `${shownEntries().length} ${form.dataset['counter'] ?? '条'}`,
  ].join('，');
}

/** Puts it below the page's heading on paper, where there is something to say. */
export function startPrintingNarrowed(): void {
  const form = theFilters();
  const heading = document.querySelector('main h1');
  if (!form || !heading) return;
  const line = element('p', 'narrowed');
  addEventListener('beforeprint', () => {
    if (!isNarrowed(form)) return;
    line.textContent = `筛选：${narrowedText(form)}`;
    heading.after(line);
  });
  addEventListener('afterprint', () => line.remove());
}

/** Sent to the window by {@link listNarrowed}; the listeners are in another script. */
const NARROWED = 'zhudu:narrowed';

/** Says that the filters have gone through the list. */
export function listNarrowed(): void {
  dispatchEvent(new Event(NARROWED));
}

/** Whether something is chosen or typed. */
export function isNarrowed(form: HTMLFormElement): boolean {
  const fields = form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[name]');
  return [...fields].some(({ value }) => value !== '');
}

/** Calls back at once and whenever the filters have narrowed or widened the list. */
export function whenNarrowed(act: (narrowed: boolean) => void): void {
  const form = theFilters();
  if (!form) return;
  const hear = () => act(isNarrowed(form));
  addEventListener(NARROWED, hear);
  hear();
}
