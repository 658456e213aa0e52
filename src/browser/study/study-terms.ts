/** The terms that can be learnt, read from the sheet that stands on the page (`StudyEntry.astro`). */
import type { Level } from '../../model/level.ts';
import { encoded, termIdIn } from '../../site/entry-urls.ts';
import type { StudyGroup, StudySentence, StudyTerm } from '../../study/study-term.ts';

/** Of the whole sheet, in its order: chapter by chapter, slogans before words. */
export function studyTermsIn(root: ParentNode): StudyTerm[] {
  const entries = [...root.querySelectorAll<HTMLElement>('.sheet > li')];
  const ids = entries.map((entry) => termIdIn(hrefOf(entry.querySelector('a'))));
  const levels = root.querySelector<HTMLElement>('[data-levels]')?.dataset['levels'] ?? '';
  const levelOf = new Map(
    levels.split(' ').map((both) => both.split('/') as [name: string, level: Level]),
  );
  return entries.map((entry) => termIn(entry, { ids, levelOf }));
}

/** What all entries refer to: the ids of all terms, in the order of the sheet; the level of each place. */
interface Sheet {
  ids: readonly string[];
  levelOf: ReadonlyMap<string, Level>;
}

function termIn(entry: HTMLElement, { ids, levelOf }: Sheet): StudyTerm {
  const { also, on, related, unsure } = entry.dataset;
  const page = entry.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? '';
  const [head, gloss] = entry.children;
  const link = head?.querySelector('a') ?? null;
  const url = hrefOf(link);
  const levelName = textOf(head?.querySelector('small'));
  return {
    id: termIdIn(url),
    word: textOf(link),
    also: also?.split('/') ?? [],
    gloss: textOf(gloss),
    isOrdinary: entry.closest('[data-ordinary]') !== null,
    level: levelOf.get(levelName) ?? '行业',
    levelName,
    isLevelKnown: unsure === undefined,
    groups: [...entry.querySelectorAll<HTMLElement>('.group')].map(groupIn),
    related: related?.split(' ').flatMap((at) => ids[Number(at)] ?? []) ?? [],
    pages: [page, ...(on?.split(' ') ?? [])],
    sentence: sentenceIn(entry.lastElementChild),
    url,
  };
}

function groupIn(group: HTMLElement): StudyGroup {
  const name = textOf(group.querySelector('b'));
  const items = [...group.querySelectorAll('li')].map(textOf);
  const count = Number(group.dataset['count'] ?? items.length);
  return { ...(name === '' ? {} : { name }), count, items };
}

function sentenceIn(paragraph: Element | null): StudySentence {
  const said = paragraph?.querySelector('.said');
  const bold = said?.querySelector('b');
  const place = paragraph?.querySelector('a') ?? null;
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
