/** The picture of what explains a term, as the page has it: how sure it is and what is doubted go with it. */
import { collectedTerm, isDoubted, meaningIn, textIn } from '../excerpts/collected.ts';
import type { Line, Pictured } from './pictured.ts';

/**
 * @param explained holds the explanation; see {@link collectedTerm}
 * @param id        of the term
 */
export function picturedTerm(explained: HTMLElement, id: string, term: string): Pictured {
  const [, { source }] = collectedTerm(explained, id, term);
  const note = textIn(explained, '.note-text');
  const about = [...explained.querySelectorAll('.note-head .kin')].map(
    (kin) => kin.lastChild?.textContent ?? '',
  );
  return {
    name: '这条注释',
    head: '',
    lines: [
      { as: 'term', text: term },
      { as: 'about', text: about.join(' · ') },
      { as: 'meaning', text: meaningIn(explained) },
      ...(note ? [{ as: isDoubted(explained) ? 'doubt' : 'note', text: note } as const] : []),
      ...quotesIn(explained),
      ...sourcesIn(explained),
    ],
    source,
    anchor: id,
    file: id,
  };
}

/** The report's own words, each with its place. */
function quotesIn(explained: HTMLElement): Line[] {
  return [...explained.querySelectorAll('.quote:has(q)')].flatMap((quote): Line[] => [
    { as: 'about', text: `报告原句（${quote.querySelector('a')?.textContent}）：` },
    { as: 'said', text: quote.querySelector('q')?.textContent ?? '' },
  ]);
}

/** The first source, and how many more there are; what is to be known before one relies on them. */
function sourcesIn(explained: HTMLElement): Line[] {
  const caution = explained.querySelector('.sources .caution')?.textContent;
  const [first, ...others] = explained.querySelectorAll('.sources li');
  const brief = explained.querySelector('.sources > p:not(.caution, .sources-head)');
  const lines: Line[] = [];
  if (caution) lines.push({ as: 'doubt', text: caution });
  if (first) {
    const title = first.querySelector('a, cite')?.textContent ?? '';
    const more = others.length > 0 ? `；另有 ${others.length} 份` : '';
    const said = textOf(first.querySelector('.source-about'));
    lines.push({ as: 'about', text: `出处：${title}，${said}${more}` });
  } else if (brief) lines.push({ as: 'about', text: textOf(brief) });
  return lines;
}

/** Text in which what is set apart by looks alone (未见原文, 转载) stands in brackets. */
function textOf(part: Element | null): string {
  return [...(part?.childNodes ?? [])]
    .map((node) =>
      node instanceof Element && node.matches('.flag')
        ? `（${node.textContent}）`
        : node.textContent,
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
