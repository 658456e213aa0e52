/** The terms that can be learnt, read from the sheet that stands on the page (`StudyEntry.astro`). */
import type { Level } from '../../model/term.ts';
import { encoded, termIdIn } from '../../site/entry-urls.ts';
import type { StudyGroup, StudySentence, StudyTerm } from '../../study/study-term.ts';

/** Of the whole sheet, in its order: chapter by chapter, slogans before words. */
export function studyTermsIn(root: ParentNode): StudyTerm[] {
  const entries = [...root.querySelectorAll<HTMLElement>('.sheet > li')];
  const ids = entries.map((entry) => termIdIn(hrefOf(entry.querySelector('.word a'))));
  return entries.map((entry) => termIn(entry, ids));
}

/** @param ids those of all terms, in the order of the sheet */
function termIn(entry: HTMLElement, ids: readonly string[]): StudyTerm {
  const { level, also, on, related, unsure } = entry.dataset;
  const page = entry.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? '';
  const url = hrefOf(entry.querySelector('.word a'));
  const levelName = textOf(entry.querySelector('.word small'));
  return {
    id: termIdIn(url),
    word: textOf(entry.querySelector('.word a')),
    also: also?.split('/') ?? [],
    gloss: textOf(entry.querySelector('.gloss')),
    isOrdinary: entry.closest('[data-ordinary]') !== null,
    // Where the level is no place's, it is its own name.
    level: (level ?? levelName) as Level,
    levelName,
    isLevelKnown: unsure === undefined,
    groups: [...entry.querySelectorAll<HTMLElement>('.group')].map(groupIn),
    related: related?.split(' ').flatMap((at) => ids[Number(at)] ?? []) ?? [],
    pages: [page, ...(on?.split(' ') ?? [])],
    sentence: sentenceIn(entry),
    url,
  };
}

function groupIn(group: HTMLElement): StudyGroup {
  const name = textOf(group.querySelector('b'));
  const items = [...group.querySelectorAll('li')].map(textOf);
  const count = Number(group.dataset['count'] ?? items.length);
  return { ...(name === '' ? {} : { name }), count, items };
}

function sentenceIn(entry: HTMLElement): StudySentence {
  const said = entry.querySelector('.said');
  const bold = said?.querySelector('b');
  const place = entry.querySelector('.sentence a');
  const url = hrefOf(place);
  const [page = '', anchor = ''] = url.split('#');
  const words = textOf(bold);
  return {
    before: bold?.previousSibling?.textContent ?? '',
    words,
    after: bold?.nextSibling?.textContent ?? '',
    isStart: said?.classList.contains('from-start') ?? false,
    isEnd: said?.classList.contains('to-end') ?? false,
    paragraph: anchor.slice(1),
    label: textOf(place),
    // Only where scripts run are words marked.
    url: words === '' ? url : `${page}?mark=${encoded(words)}#${anchor}`,
  };
}

function hrefOf(link: Element | null): string {
  return link?.getAttribute('href') ?? '';
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent ?? '';
}
