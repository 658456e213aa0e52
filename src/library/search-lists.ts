/** The lists behind suggestions and the forgiving search; see `src/search/near/lists.ts`. */
import { quotedPhrases } from '../annotate/quoted.ts';
import { commitmentsOf } from '../ledger/commitments.ts';
import { filterForm } from '../model/filter-form.ts';
import { pinyinOf } from '../model/pinyin.ts';
import { pinyinOfName } from '../names/order.ts';
import { pagesOf } from '../report/pages.ts';
import type { Desk, Listed } from '../search/near/lists.ts';
import { pageUrl } from '../site/urls.ts';
import type { Library } from './library.ts';

/** Terms, names, other phrases in “ ” and chapters, each with the forms that it may be searched by. */
export function searchLists(library: Library): Listed[] {
  const terms = library.terms.map((term): Listed => {
    const items = (term.groups ?? []).flatMap((group) => group.items ?? []);
    return {
      kind: '术语',
      forms: [term.term, ...term.also],
      ...readingOf(pinyinOf(term), term.id),
      gloss: term.gloss,
      ...(items.length > 0 ? { items } : {}),
      term: term.id,
    };
  });
  const named = library.names.map(
    (name): Listed => ({
      kind: '名称',
      forms: [name.name, ...name.also],
      ...readingOf(pinyinOfName(name), name.entry),
      sort: name.kind,
      ...(name.id === `${name.kind}-${name.name}` ? {} : { name: name.id }),
      ...(name.entry === undefined ? {} : { term: name.entry }),
    }),
  );
  const known = new Set([...terms, ...named].flatMap(({ forms }) => forms));
  const phrases = new Set(
    library.reports.flatMap(({ paragraphs }) => quotedPhrases(paragraphs).map((q) => q.phrase)),
  );
  const quoted = [...phrases]
    .filter((phrase) => !known.has(phrase))
    .map((phrase): Listed => ({ kind: '引语', forms: [phrase] }));
  const chapters = library.reports.flatMap((report) =>
    pagesOf(report).map(
      (page): Listed => ({
        kind: '章节',
        forms: [page.title],
        sort: report.title,
        address: pageUrl(report, page).slice(1),
      }),
    ),
  );
  return [...terms, ...named, ...quoted, ...chapters];
}

/** A reading, which most entries' ids say already. */
function readingOf({ text }: { text: string }, entry = ''): Pick<Listed, 'pinyin'> {
  const pinyin = filterForm(text);
  return pinyin === filterForm(entry) ? {} : { pinyin };
}

/** Figures and commitments of the reports that have them, to be counted beside the hits. */
export function searchDesks(library: Library): Desk[] {
  return library.reports.flatMap((report) => {
    if (!report.desk) return [];
    const { figures } = report.desk.figures;
    return [
      {
        report: report.id,
        figures: figures.map(({ paragraph, indicator, words }) => ({
          paragraph,
          indicator,
          words,
        })),
        commitments: commitmentsOf(report, figures, report.desk.commitments).map(
          ({ paragraph, words }) => ({ paragraph, words }),
        ),
      },
    ];
  });
}
