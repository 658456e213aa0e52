/** Above the hits: how many entries of the other lists have the words, each a link to them. */
import { filterForm, isFoundBy } from '../model/filter-form.ts';
import type { About } from '../search/page/client.ts';
import { type Filters, reportPasses } from '../search/page/filters.ts';
import type { DeskWords } from '../search/shared/desk.ts';
import type { Listed } from '../search/shared/lists.ts';
import { SINGLE_FILE, siteUrl } from './base.ts';
import { element } from './element.ts';

/** Longer words stand in no entry. */
const LONGEST = 100;

/** A report with its lists. */
interface DeskOf extends DeskWords {
  id: string;
  /** Said where there are several reports. */
  name: string | undefined;
}

/** The one report whose figures and commitments may be meant. @param filters by which reports are searched */
export function deskReport(
  { reports, names }: Pick<About, 'reports' | 'names'>,
  filters: Filters,
): { id: string; name: string | undefined } | undefined {
  const [only, ...others] = reports.filter(
    (report) => report.desk && reportPasses(report, filters),
  );
  if (!only || others.length > 0) return undefined;
  return { id: only.id, name: reports.length > 1 ? names.get(only.id) : undefined };
}

/**
 * 注释 2 · 名称 1 · 数据 3 · 安排 4, as the lists themselves would count; those without any are left out.
 * @returns null where there is none
 */
export function listLinks(
  words: string,
  listed: readonly Listed[],
  desk: DeskOf | undefined,
): HTMLElement | null {
  const form = filterForm(words);
  if (SINGLE_FILE || form === '' || form.length > LONGEST) return null;
  const entries = (kind: Listed['kind']) =>
    listed
      .filter((one) => one.kind === kind)
      .map(({ forms, term = '', pinyin = filterForm(term) }) => [...forms.map(filterForm), pinyin]);
  const link = (page: string, name: string, all: readonly string[][]): HTMLElement[] => {
    const found = all.filter((findable) => isFoundBy(findable, form)).length;
    if (found === 0) return [];
    const anchor = element('a', '', `${name} `, element('span', 'count', String(found)));
    anchor.href = siteUrl(`${page}?${new URLSearchParams({ words })}`);
    return [anchor];
  };
  const alone = (all: readonly string[]) => all.map((words) => [filterForm(words)]);
  const ofAll = [
    ...link('glossary/index.html', '注释', entries('术语')),
    ...link('names/index.html', '名称', entries('名称')),
  ];
  const ofReport = desk
    ? [
        ...link(`${desk.id}/figures.html`, '数据', alone(desk.figures)),
        ...link(`${desk.id}/commitments.html`, '安排', alone(desk.commitments)),
      ]
    : [];
  if (ofReport.length > 0 && desk?.name !== undefined) {
    ofReport.unshift(element('span', 'of-report', `${desk.name}：`));
  }
  const all = [...ofAll, ...ofReport];
  return all.length === 0 ? null : element('p', 'search-lists', ...all);
}
