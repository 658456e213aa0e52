/** The index of names as it stands in content/names, held against the reports and the glossary. */
import { describe, expect, it } from 'vitest';
import { createMatcher, surfacesOf } from '../../annotate/match.ts';
import { queriesOf } from '../../library/queries.ts';
import { loadLibrary } from '../../library/whole.ts';
import { checkNames } from '../../names/check.ts';
import { surfacesOfName } from '../../names/match.ts';
import { draftNames, uncovered } from './name-candidates.ts';

const library = loadLibrary('.');
const { reports, termById, names, notNames } = library;
const { nameUsageOf } = queriesOf(library);
const findNames = createMatcher(names.flatMap(surfacesOfName));
const declared = notNames.flatMap(({ words }) => words);
const paragraphs = reports.flatMap((report) => report.paragraphs);
const placesOf = (id: string) => {
  expect(names.map((name) => name.id)).toContain(id);
  return nameUsageOf({ id }).flatMap(({ occurrences }) =>
    occurrences.map(({ paragraph }) => paragraph.id),
  );
};

describe('content/names', () => {
  it('has at least 150 names and no error', () => {
    expect(names.length).toBeGreaterThanOrEqual(150);
    expect(checkNames(names, termById)).toEqual([]);
  });
  it('accounts for every candidate that the extractor finds', () => {
    const left = uncovered(draftNames(paragraphs), findNames, declared);
    expect(left.map(({ paragraph, start, end }) => paragraph.text.slice(start, end))).toEqual([]);
  });
  it('has every word that the extractor is told to ignore for a reason', () => {
    for (const words of declared) {
      const others = declared.filter((one) => one !== words);
      expect(uncovered(draftNames(paragraphs), findNames, others), words).not.toEqual([]);
    }
  });
  it('links an entry of the glossary only where both share their words, and wherever they do', () => {
    for (const name of names) {
      const forms = surfacesOfName(name).map(({ surface }) => surface);
      const linked = name.entry === undefined ? undefined : termById.get(name.entry);
      const terms = linked ? surfacesOf(linked).map(({ surface }) => surface) : forms;
      const shared = forms.some((a) => terms.some((b) => a.includes(b) || b.includes(a)));
      expect(shared, name.id).toBe(true);
      const same = [...termById.values()].find((term) => forms.includes(term.term));
      if (same) expect(name.entry, name.id).toBe(same.id);
    }
  });
  it('finds every mention of a firm, a road and a village, under all their forms', () => {
    expect(placesOf('企业-信钢')).toEqual(['1.3-1', '1.3-1', '1.3-1', '3.2-2', '3.2-2']);
    expect(placesOf('企业-联强实业')).toEqual(['1.3-1', '1.3-1', '3.2-2']);
    expect(placesOf('道路交通-平西路')).toEqual(['1.4-1', '3.3-5', '3.6-3']);
    expect(placesOf('景区公园-城阳城址')).toEqual(['1.5-1', '3.5-3', '3.5-4']);
    expect(placesOf('地方-郝堂村')).toEqual(['1.5-1', '3.4-4', '3.5-3', '3.5-4']);
    expect(placesOf('地方-新集村')).toEqual(['1.5-1', '3.5-4']);
  });
  it('finds honours, produce and persons', () => {
    expect(placesOf('荣誉称号-乡村康养旅游示范村')).toEqual(['1.5-1', '3.5-4']);
    expect(placesOf('特产-平桥葡萄')).toEqual(['1.5-1']);
    expect(placesOf('人物-习近平总书记')).toEqual(['1.0-2', '4-3', '4-3']);
  });
  it('does not take an old provincial committee for today’s', () => {
    expect(placesOf('机构-省委-河南省')).toEqual(['1.0-3', '2.0-1', '4-1', '4-2']);
  });
});
