/** How a report is named in few characters, and what its place is, for readers who see many; without Zod, for pages. */

/** Whose report it is, and when it was given. */
export interface OfPlaceAndYear {
  /** From the widest to the narrowest. */
  places: readonly string[];
  year: number;
}

/** Levels of government, the widest first. */
export const GOVERNMENT_LEVELS = ['国家', '省', '市', '区县', '乡镇'] as const;
export type GovernmentLevel = (typeof GOVERNMENT_LEVELS)[number];

/** The whole country, whose report is the State Council’s; a path of its own, above no province. */
export const COUNTRY = '中国';
/** 海淀区 and 陵水黎族自治县 have no city above them; 大兴安岭地区 is one. */
const RE_COUNTY = /(?:县|旗|(?<!地)区)$/;

/** The level of the government of a place. @param places its path, widest first */
export function levelOfPlaces(places: readonly string[]): GovernmentLevel {
  const [first, second] = places;
  if (first === undefined || first === COUNTRY) return '国家';
  if (second === undefined) return '省';
  if (places.length > 3) return '乡镇';
  return places.length === 3 || RE_COUNTY.test(second) ? '区县' : '市';
}

/** Whose report it is, as readers say it, by the last names of the path: 平桥区, 信阳市平桥区, 国务院. */
export function placeOf(places: readonly string[], names: number): string {
  return places.length === 1 && places[0] === COUNTRY ? '国务院' : places.slice(-names).join('');
}

/**
 * Names of reports among each other: 平桥区2023年. Where two places have the same name, the place above
 * is said, too (徐州市鼓楼区2023年); two reports of one place and year have their titles.
 * @returns id → name
 */
export function reportNames(
  reports: readonly (OfPlaceAndYear & { id: string; title: string })[],
): Map<string, string> {
  const names = new Map<string, string>();
  let unnamed = [...reports];
  for (let length = 1; unnamed.length > 0 && length <= 4; length++) {
    const byName = new Map<string, typeof unnamed>();
    for (const report of unnamed) {
      const place = placeOf(report.places, length);
      const same = byName.get(place) ?? [];
      same.push(report);
      byName.set(place, same);
    }
    const isOnePlace = (all: typeof unnamed) =>
      new Set(all.map(({ places }) => places.join('/'))).size === 1;
    unnamed = [];
    for (const [place, same] of byName) {
      if (place === '' || !isOnePlace(same)) {
        unnamed.push(...same);
        continue;
      }
      for (const { id, title, year } of same) {
        const isOnly = same.filter((other) => other.year === year).length === 1;
        names.set(id, isOnly ? `${place}${year}年` : title);
      }
    }
  }
  for (const { id, title } of unnamed) names.set(id, title);
  return names;
}

/** Reports together, as readers are told of them, by their places and years: 河南省2016—2023年. */
export function nameOfReports(reports: readonly OfPlaceAndYear[]): string {
  const [first] = reports;
  const common = (first?.places ?? []).filter((_, i) =>
    reports.every(({ places }) => places[i] === first?.places[i]),
  );
  const years = reports.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return `${common.join('')}${from === to ? from : `${from}—${to}`}年`;
}
