/** Numbers that Word shows before paragraphs and doesn't store with them: `numbering.xml`. */
import { childOf, descendants, elementsOf, type XmlElement } from '../xml.ts';
import { numberIn } from './number-formats.ts';
import { type ListPlace, type Styles, toggled, valOf } from './styles.ts';

interface Level {
  start: number;
  format: string;
  /** `第%1章`: `%1` stands for the number of the first level. */
  text: string;
  /** Whether all numbers of it are shown in plain digits. */
  legal: boolean;
  /** Which levels start it anew, as Word counts, from 1; 0 is none, undefined all above it. */
  restart: number | undefined;
  /** Style whose paragraphs are on this level. */
  style: string | undefined;
  /** Whether it touches the text. */
  touches: boolean;
}

interface List {
  /** Lists of one definition go on counting each other's paragraphs. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Where this list starts anew, by level. */
  starts: ReadonlyMap<number, number>;
}

/** Counts the numbered paragraphs of one text, in their order. */
export interface Numbering {
  /**
   * The number before the next paragraph, with the space that parts it from the text where one is needed;
   * '' where Word shows none, null where it shows a bullet.
   *
   * @param direct what the paragraph itself says
   * @param style  of the paragraph
   */
  next(direct: ListPlace, style: string | undefined): string | null;
}

const NO_LEVEL: Level = {
  start: 1,
  format: 'decimal',
  text: '',
  legal: false,
  restart: undefined,
  style: undefined,
  touches: false,
};
/** Nobody writes so much before each paragraph, but a file may. */
const LONGEST_NUMBER = 100;
const RE_PLACE = /%([1-9])/g;
/** A number that ends so would run into the text: 第一章, 1 */
const RE_OPEN_END = /[\p{L}\p{Nd}]$/u;

/** @param root of `numbering.xml`; undefined where there is none */
export function numberingOf(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = listsOf(root, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(direct, style) {
      const place = placeOf(direct, style, styles, lists);
      const list = place && lists.get(place.list);
      const level = list?.levels.get(place?.level ?? 0);
      if (!place || !list || !level) return '';
      const counted = counts.get(list.definition) ?? [];
      counts.set(list.definition, counted);
      count(counted, place, list, level, begun);
      if (level.format === 'bullet') return null;
      const shown = level.text.replace(RE_PLACE, (_, digit: string) => {
        const at = Number(digit) - 1;
        const { start, format } = list.levels.get(at) ?? NO_LEVEL;
        return numberIn(level.legal ? 'decimal' : format, counted[at] ?? start);
      });
      return !level.touches && RE_OPEN_END.test(shown) ? `${shown} ` : shown;
    },
  };
}

/** Counts one paragraph: its level one further or from its start, those below it anew. */
function count(
  counted: (number | undefined)[],
  place: Required<ListPlace>,
  list: List,
  { start }: Level,
  begun: Set<string>,
): void {
  const first = `${place.list} ${place.level}`;
  const anew = begun.has(first) ? undefined : list.starts.get(place.level);
  begun.add(first);
  // A level above that no paragraph had counts as begun.
  for (const [above, level] of list.levels) {
    if (above < place.level) counted[above] ??= level.start;
  }
  const last = counted[place.level];
  counted[place.level] = anew ?? (last === undefined ? start : last + 1);
  for (const [below, { restart }] of list.levels) {
    if (below <= place.level) continue;
    if (restart === undefined || place.level < restart) counted[below] = undefined;
  }
}

/** The list and level of a paragraph: its own, else its style's; list 0 is none. */
function placeOf(
  direct: ListPlace,
  style: string | undefined,
  styles: Styles,
  lists: ReadonlyMap<string, List>,
): Required<ListPlace> | null {
  const chain = styles.chain(style);
  const list = direct.list ?? chain.find(({ place }) => place.list !== undefined)?.place.list;
  if (list === undefined) return null;
  if (direct.level !== undefined || direct.list !== undefined) {
    return { list, level: direct.level ?? 0 };
  }
  const levels = [...(lists.get(list)?.levels ?? [])];
  const level = chain
    .map(({ id, place }) => levels.find(([, { style }]) => style === id)?.[0] ?? place.level)
    .find((found) => found !== undefined);
  return { list, level: level ?? 0 };
}

function listsOf(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const elements = root ? elementsOf(root) : [];
  const named = (name: string, key: string) =>
    new Map(
      elements
        .filter((element) => element.name === name)
        .map((element) => [element.attributes.get(key) ?? '', element]),
    );
  const definitions = named('w:abstractNum', 'w:abstractNumId');
  const numbers = named('w:num', 'w:numId');
  const definitionOf = (list: string, deep = 0): string => {
    const id = valOf(childOf(numbers.get(list), 'w:abstractNumId')) ?? '';
    // A list style has its levels where the style points to.
    const link = valOf(childOf(definitions.get(id), 'w:numStyleLink'));
    const other = styles.chain(link).find(({ place }) => place.list !== undefined)?.place.list;
    return other === undefined || deep > 4 ? id : definitionOf(other, deep + 1);
  };
  return new Map(
    [...numbers].map(([id, number]): [string, List] => {
      const definition = definitionOf(id);
      const levels = new Map(levelsIn(definitions.get(definition)));
      const starts = new Map<number, number>();
      for (const override of elementsOf(number)) {
        if (override.name !== 'w:lvlOverride') continue;
        for (const [at, level] of levelsIn(override)) levels.set(at, level);
        const start = valOf(childOf(override, 'w:startOverride'));
        if (start !== undefined)
          starts.set(Number(override.attributes.get('w:ilvl')), Number(start));
      }
      return [id, { definition, levels, starts }];
    }),
  );
}

function levelsIn(element: XmlElement | undefined): [number, Level][] {
  return (element ? elementsOf(element) : [])
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => {
      const value = (name: string) => valOf(childOf(level, name));
      const restart = value('w:lvlRestart');
      // Word 2010 and on keeps a format of its own beside one that older versions know.
      const [format] = [...descendants(level, 'w:numFmt')].filter(
        (found) => valOf(found) !== 'custom',
      );
      return [
        Number(level.attributes.get('w:ilvl')),
        {
          start: Number(value('w:start') ?? 1),
          format: valOf(format) ?? 'decimal',
          text: (value('w:lvlText') ?? '').slice(0, LONGEST_NUMBER),
          legal: toggled(level, 'w:isLgl') ?? false,
          restart: restart === undefined ? undefined : Number(restart),
          style: value('w:pStyle'),
          touches: value('w:suff') === 'nothing',
        },
      ];
    });
}
