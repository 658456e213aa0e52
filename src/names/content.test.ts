/** The index of names as it stands in content/names, held against the reports and the glossary. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { surfacesOf } from '../annotate/match.ts';
import { loadLibrary } from '../library/load.ts';
import { nameFileSchema, namesOfFile } from '../model/name.ts';
import { checkNames, checkNotNames } from './check.ts';
import { draftNames, uncovered } from './draft.ts';
import { createNameMatcher, occurrencesOfName, surfacesOfName } from './match.ts';

const { reports, termById } = loadLibrary('.');
const files = readdirSync('content/names').map((file) => {
  const path = `content/names/${file}`;
  return { path, data: nameFileSchema.parse(parse(readFileSync(path, 'utf8'))) };
});
const names = files.flatMap(({ path, data }) => namesOfFile(path, data));
const matchAll = createNameMatcher(names);
const paragraphs = reports.flatMap((report) => report.paragraphs);
const placesOf = (id: string) => {
  const name = names.find((one) => one.id === id);
  if (!name) throw new Error(`no name ${id}`);
  return occurrencesOfName(name, paragraphs, matchAll).map(({ paragraph }) => paragraph.id);
};

describe('content/names', () => {
  it('has at least 150 names and no error', () => {
    expect(names.length).toBeGreaterThanOrEqual(150);
    const errors = files.flatMap(({ path, data }) => checkNotNames(path, data.notNames, reports));
    expect([...checkNames(names, reports, termById), ...errors]).toEqual([]);
  });
  it('accounts for every candidate that the extractor finds', () => {
    const notNames = files.flatMap(({ data }) => data.notNames);
    const left = uncovered(draftNames(paragraphs), matchAll, notNames);
    expect(left.map(({ paragraph, start, end }) => paragraph.text.slice(start, end))).toEqual([]);
  });
  it('has every word that the extractor is told to ignore for a reason', () => {
    for (const { data } of files) {
      for (const words of data.notNames) {
        const others = files.flatMap((file) => file.data.notNames).filter((one) => one !== words);
        expect(uncovered(draftNames(paragraphs), matchAll, others), words).not.toEqual([]);
      }
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
  it('does not take an old provincial committee for today’s', () => {
    expect(placesOf('机构-省委-河南省')).toEqual(['1.0-3', '2.0-1', '4-1', '4-2']);
  });
});
