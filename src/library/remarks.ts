/** What no report uses. It is told, never refused: a glossary may be larger than the library (C9). */
import { type Surface, surfacesOf } from '../annotate/match.ts';
import { applies, type ScopedReport } from '../annotate/scope.ts';
import type { Name } from '../model/name.ts';
import { entryOf, reportOf } from '../model/sense-id.ts';
import { type Term, termFile } from '../model/term.ts';
import { surfacesOfName } from '../names/match.ts';
import { type Cover, formKey, type Standing } from '../report/standing.ts';
import type { Shared } from './shared.ts';

/** A form, or other words, with whose they are. */
type Form = Pick<Surface, 'id' | 'surface'>;

/** Something about one file that an editor may want to change. */
interface Remark {
  /** Path relative to the project. */
  file: string;
  /** In Chinese, without a full stop. */
  what: string;
}

/** What stands in no report. */
export interface Unused {
  terms: Term[];
  names: Name[];
  /** Single forms of entries that are used, declarations, quotes from reports that are not there. */
  others: Remark[];
}

/**
 * @param reports   ids of all reports
 * @param standings theirs
 */
export function unusedIn(
  { terms: allTerms, names: allNames, notNames }: Shared,
  reports: ReadonlySet<string>,
  standings: Iterable<Standing>,
): Unused {
  const found = new Set<string>();
  const covered = new Map<string, Cover[]>();
  for (const standing of standings) {
    for (const key of standing.found) {
      found.add(key);
      // Where the report's own note explains the words, they are the entry's all the same.
      const [id = ''] = key.split('/', 1);
      if (reportOf(id) !== null) found.add(entryOf(id) + key.slice(id.length));
    }
    for (const [key, covers] of Object.entries(standing.covered)) {
      covered.set(key, [...(covered.get(key) ?? []), ...covers]);
    }
  }
  const isAbsent = (form: Form) => !found.has(formKey(form)) && !covered.has(formKey(form));
  const isUnused = (forms: readonly Form[]) => forms.every(isAbsent);
  const terms = allTerms.filter((term) => isUnused(surfacesOf(term)));
  const names = allNames.filter((name) => isUnused(surfacesOfName(name)));
  const [unusedTerms, unusedNames] = [new Set(terms), new Set(names)];
  const ofTerm = (term: Term): string[] => [
    ...surfacesOf(term).flatMap((form) => {
      if (found.has(formKey(form))) return [];
      const covers = covered.get(formKey(form));
      return [covers ? coveredBy(form, covers) : `没有一份报告里有“${form.surface}”`];
    }),
    ...[...new Set(term.quotes.map(({ paragraph }) => paragraph.split('/')[0] ?? ''))]
      .filter((report) => !reports.has(report))
      .map((report) => `引文的报告 ${report} 不在库里，没有核对`),
  ];
  const ofName = (name: Name): string[] => [
    ...surfacesOfName(name)
      .filter(isAbsent)
      .map(({ surface }) => `“${name.name}”：没有一份报告里有“${surface}”`),
    ...contextsOf(name)
      .filter(isAbsent)
      .map(({ surface }) => `“${name.name}”：没有一份报告里有语境“${surface}”`),
  ];
  return {
    terms,
    names,
    others: [
      ...allTerms
        .filter((term) => !unusedTerms.has(term))
        .flatMap((term) => ofTerm(term).map((what) => ({ file: termFile(term), what }))),
      ...allNames
        .filter((name) => !unusedNames.has(name))
        .flatMap((name) => ofName(name).map((what) => ({ file: name.file, what }))),
      ...notNames.flatMap((declared) =>
        declarationsOf(declared)
          .filter(isAbsent)
          .map(({ surface }) => ({
            file: declared.file,
            what: `notNames：没有一份报告里有“${surface}”`,
          })),
      ),
    ],
  };
}

/** What is looked for in a report besides what applies to it, to be told where it stands nowhere. */
export function othersFor(
  { names, notNames }: Pick<Shared, 'names' | 'notNames'>,
  report: ScopedReport,
): Form[] {
  const own = names.filter((name) => applies(name, report));
  return [...own.flatMap(contextsOf), ...notNames.flatMap(declarationsOf)];
}

/** The contexts of a name's forms, to be looked for themselves. */
function contextsOf({ id, within }: Name): Form[] {
  return Object.values(within)
    .flat()
    .map((surface) => ({ id: `${id}/within`, surface }));
}

/** Words that are declared to be no names, to be looked for. */
function declarationsOf({ file, words }: Shared['notNames'][number]): Form[] {
  return words.map((surface) => ({ id: file, surface }));
}

function coveredBy({ surface }: Form, covers: readonly Cover[]): string {
  const places = covers.map(({ id, words }) => `“${words}”（${termFile({ id })}）`);
  return `“${surface}”没有一处会标出来：它只出现在${[...new Set(places)].join('、')}里`;
}

/** What is unused, in a sentence for the end of a build; '' where nothing is. */
export function unusedLine({ terms, names, others }: Unused): string {
  const parts = [
    terms.length > 0 ? [`词条 ${terms.length} 条`] : [],
    names.length > 0 ? [`名称 ${names.length} 个`] : [],
    others.length > 0 ? [`写法等 ${others.length} 处`] : [],
  ].flat();
  return parts.length === 0 ? '' : `没有报告用到：${parts.join('，')}（npm run check 逐条列出）。`;
}
