/** The lists behind suggestions and the forgiving search; see `src/search/near/lists.ts`. */
import { quotedPhrases } from '../annotate/quoted.ts';
import type { Listed } from '../search/near/lists.ts';
import type { Library } from './library.ts';
import { pagesOf } from './pages.ts';
import { pageUrl } from './urls.ts';

/** Terms, names, other phrases in “ ” and chapters, each with the forms that it may be searched by. */
export function searchLists(library: Library): Listed[] {
  const terms = library.terms.map((term): Listed => {
    const items = (term.groups ?? []).flatMap((group) => group.items ?? []);
    return {
      kind: '术语',
      forms: [term.term, ...term.also],
      ...(items.length > 0 ? { items } : {}),
      term: term.id,
      level: term.level,
    };
  });
  const known = new Set(terms.flatMap(({ forms }) => forms));
  const named = library.names
    .filter(({ name }) => !known.has(name))
    .map(
      ({ name, also, kind, entry }): Listed => ({
        kind: '名称',
        forms: [name, ...also],
        sort: kind,
        ...(entry === undefined ? {} : { term: entry }),
      }),
    );
  for (const { forms } of named) for (const form of forms) known.add(form);
  const phrases = new Set(
    library.reports.flatMap(({ paragraphs }) => quotedPhrases(paragraphs).map((q) => q.phrase)),
  );
  const quoted = [...phrases]
    .filter((phrase) => !known.has(phrase))
    .map((phrase): Listed => ({ kind: '名称', forms: [phrase], sort: '引语' }));
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
