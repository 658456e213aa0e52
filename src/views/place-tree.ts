/** The places that reports are of, each below the place that it lies in: what the home page and the places’ pages list. */

import { comparePinyin, type Pinyin, pinyinOf } from '../model/pinyin.ts';
import { COUNTRY } from '../model/report-name.ts';

/** What is told of a report where reports are listed by place. */
export interface OfPlace {
  /** From the widest to the narrowest; empty where nobody has said. */
  places: readonly string[];
  year: number;
}

/** A place with what the library has of it. */
export interface PlaceNode<R extends OfPlace = OfPlace> {
  /** `河南省/信阳市`. */
  path: string;
  /** Its own name: 信阳市. */
  name: string;
  /** Its own reports, in the order in which they were given. */
  reports: R[];
  /** Those that lie in it and have reports, or hold such as have; by pinyin. */
  children: PlaceNode<R>[];
  /** How many reports it has with all places below it. */
  total: number;
  /** The years that those are of, each once, newest first. */
  years: number[];
}

/**
 * All places of the reports and those that these lie in, by pinyin; reports without a place are left out.
 * @param reports newest first
 */
export function placeTree<R extends OfPlace>(reports: readonly R[]): PlaceNode<R>[] {
  const roots = new Map<string, Growing<R>>();
  for (const report of reports) {
    let siblings = roots;
    let node: Growing<R> | undefined;
    for (const [depth, name] of report.places.entries()) {
      node = siblings.get(name) ?? {
        path: report.places.slice(0, depth + 1).join('/'),
        name,
        reports: [],
        below: new Map(),
      };
      siblings.set(name, node);
      siblings = node.below;
    }
    node?.reports.push(report);
  }
  return grown(roots);
}

interface Growing<R extends OfPlace> extends Pick<PlaceNode<R>, 'path' | 'name' | 'reports'> {
  below: Map<string, Growing<R>>;
}

function grown<R extends OfPlace>(siblings: ReadonlyMap<string, Growing<R>>): PlaceNode<R>[] {
  return [...siblings.values()]
    .map(({ below, ...own }): PlaceNode<R> => {
      const children = grown(below);
      const years = new Set([
        ...own.reports.map(({ year }) => year),
        ...children.flatMap(({ years }) => years),
      ]);
      return {
        ...own,
        children,
        total: own.reports.length + children.reduce((sum, { total }) => sum + total, 0),
        years: [...years].sort((a, b) => b - a),
      };
    })
    .sort((a, b) => comparePlaces([a.name], [b.name]));
}

const readings = new Map<string, Pinyin>();

function readingOf(term: string): Pinyin {
  let reading = readings.get(term);
  if (!reading) {
    reading = pinyinOf({ term, pinyin: undefined });
    readings.set(term, reading);
  }
  return reading;
}

/** Orders places by pinyin, level by level: one stands before those that lie in it. */
export function comparePlaces(a: readonly string[], b: readonly string[]): number {
  for (const [depth, name] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    if (name === other) continue;
    const rank = Number(other === COUNTRY) - Number(name === COUNTRY);
    return rank || comparePinyin(readingOf(name), readingOf(other)) || (name < other ? -1 : 1);
  }
  return a.length - b.length;
}

/** A place and all below it, in the order of a printed list. */
export function placesIn<R extends OfPlace>(tree: readonly PlaceNode<R>[]): PlaceNode<R>[] {
  return tree.flatMap((node) => [node, ...placesIn(node.children)]);
}

/**
 * The tree without its deepest levels, so that at most so many places are left; those of the first level
 * always are. What was cut off is told by `total` and `years`.
 */
export function pruned<R extends OfPlace>(
  tree: readonly PlaceNode<R>[],
  most: number,
): PlaceNode<R>[] {
  for (let depth = 4; depth > 1; depth--) {
    const cut = cutBelow(tree, depth);
    if (placesIn(cut).length <= most) return cut;
  }
  return cutBelow(tree, 1);
}

function cutBelow<R extends OfPlace>(tree: readonly PlaceNode<R>[], depth: number): PlaceNode<R>[] {
  return tree.map((node) => ({
    ...node,
    children: depth > 1 ? cutBelow(node.children, depth - 1) : [],
  }));
}
