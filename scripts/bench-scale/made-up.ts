/**
 * Reports made up for libraries of any size, from one real report: its sentences in another order, other
 * numbers, other names, of other places and years. The same number gives the same report, so that a larger
 * library holds a smaller one.
 */
import { seeded } from '../../src/e2e/substrings.ts';
import type { Name, NameKind } from '../../src/model/name.ts';
import type { Report } from '../../src/report/report.ts';

/** A report's text with what the importer is told of it. */
export interface MadeUp {
  id: string;
  text: string;
  places: string[];
  year: number;
}

/** How many places lie directly below one, by level: provinces, their cities, the counties of those. */
const PROVINCES = 8;
const CITIES = 4;
const COUNTIES = 5;
const PLACES = PROVINCES * (1 + CITIES * (1 + COUNTIES));
/** A place's reports: of this year and the years before. */
const NEWEST = 2024;
const YEARS = 5;
/** How many reports can be made up. */
export const MOST = PLACES * YEARS;

/** Characters that made-up places are named with; each pair of them stands for one place. */
const PLACE_CHARACTERS = [...'云溪江河湖海林泉石桥梅兰竹松柏柳桂丰安宁平和永清明阳青白金玉'];
const LEVELS = [
  { ending: '省', office: '省长' },
  { ending: '市', office: '市长' },
  { ending: '县', office: '县长' },
] as const;

/** What is called otherwise in another report; persons, offices and campaigns are not. */
const RENAMED: ReadonlySet<NameKind> = new Set([
  '企业',
  '项目',
  '道路交通',
  '地方',
  '山水',
  '园区',
  '景区公园',
  '学校',
  '特产',
]);
/** The shortest name that can get another and keep its last character. */
const SHORTEST_NAME = 3;
/** A body of text shorter than this (characters) stays as it is: greetings and the like. */
const SHORTEST = 80;
/** Sentences that only make sense, or mean something to the importer, where they stand. */
const RE_STAYS = /^(?:各位代表|同志们|现在，)/;
const RE_SENTENCES = /[^。！]+[。！][”’）]*/g;
const RE_YEAR = /20\d\d/g;
/** Numbers outside “ ”: those within belong to a slogan's name. A letter before one makes it a road's. */
const RE_NUMBER = /(?<![\dA-Za-z.])(?!20\d\d)\d+(?:\.\d+)?(?![^“”]*”)/g;
const RE_HAN = /\p{Script=Han}/u;

/**
 * @param base  the real report
 * @param names those that stand in it
 * @returns the made-up report of a number from 0, below {@link MOST}
 */
export function madeUpReports(base: Report, names: readonly Name[]): (number: number) => MadeUp {
  const places = placePaths();
  const sentences = base.paragraphs.flatMap((paragraph) =>
    isRecombined(bodyOf(paragraph)) ? sentencesOf(bodyOf(paragraph)) : [],
  );
  // The longest first, so that none is taken for one that it begins with. A slogan stays what it is.
  const known = names
    .filter(({ kind, entry }) => RENAMED.has(kind) && entry === undefined)
    .flatMap(({ name, also }) => [name, ...also])
    .filter((name) => [...name].length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length);
  const characters = [...new Set(known.join(''))].filter((one) => RE_HAN.test(one));
  const reName = new RegExp(known.map(RegExp.escape).join('|'), 'g');
  const own = ownPlace(base);

  return (number) => {
    const random = seeded(number);
    const below = (most: number) => Math.floor(random() * most);
    const place = places[Math.floor(number / YEARS)];
    if (!place) throw new Error(`only ${MOST} reports can be made up`);
    const year = NEWEST - (number % YEARS);
    const named = new Map<string, string>();
    /** Another name as long, with the same last character, which says what it is the name of. */
    const rename = (name: string) => {
      const other = [...name].map((one, i, all) =>
        i < all.length - 1 && RE_HAN.test(one)
          ? (characters[below(characters.length)] ?? one)
          : one,
      );
      return named.get(name) ?? named.set(name, other.join('')).get(name) ?? name;
    };
    const renumber = (figures: string) =>
      figures.replace(/\d/g, (_, at: number) => String(at === 0 ? 1 + below(9) : below(10)));
    const change = (text: string) =>
      own
        .reduce((words, [from, level]) => words.replaceAll(from, place.at(level) ?? ''), text)
        .replace(reName, rename)
        .replace(RE_NUMBER, renumber)
        .replace(RE_YEAR, (found) => String(Number(found) + year - base.year));
    const pool = shuffled(sentences, below);
    const lines = base.paragraphs
      .filter(({ kind }) => kind !== 'title')
      .map((paragraph) => {
        const body = bodyOf(paragraph);
        const head = paragraph.text.slice(0, paragraph.lead);
        if (!isRecombined(body)) return change(paragraph.text);
        const count = sentencesOf(body).length;
        return change(head + pool.splice(0, count).join(''));
      });
    const id = `place-${Math.floor(number / YEARS) + 1}-${year}`;
    return { id, text: [...titleBlock(place, year), ...lines].join('\n'), places: place, year };
  };
}

/** All places, each by its full path, the wider one before those in it. */
function placePaths(): string[][] {
  let made = 0;
  const name = (level: number) => {
    const size = PLACE_CHARACTERS.length;
    const first = PLACE_CHARACTERS[made % size];
    const second = PLACE_CHARACTERS[(made * 7 + Math.floor(made / size) + 1) % size];
    made++;
    return `${first}${second}${LEVELS[level]?.ending}`;
  };
  const below = (path: readonly string[], level: number): string[][] =>
    level === LEVELS.length
      ? []
      : Array.from({ length: [PROVINCES, CITIES, COUNTIES][level] ?? 0 }, () => {
          const own = [...path, name(level)];
          return [own, ...below(own, level + 1)];
        }).flat();
  return below([], 0);
}

/** The base's own places as its text calls them, each with the level of the place that takes its place. */
function ownPlace({ places }: Report): [name: string, level: number][] {
  return places.flatMap((name, level): [string, number][] => [
    [name, level],
    [name.slice(0, -1), level],
  ]);
}

function titleBlock(place: readonly string[], year: number): string[] {
  const name = place.at(-1) ?? '';
  const office = LEVELS[place.length - 1]?.office ?? '';
  return [
    '政府工作报告',
    `——${year}年2月18日在${name}第六届人民代表大会第三次会议上`,
    `${name}人民政府${office}  安平`,
  ];
}

/** A paragraph's text behind its run-in heading. */
function bodyOf({ kind, text, lead }: Report['paragraphs'][number]): string {
  return kind === 'text' ? text.slice(lead) : '';
}

function isRecombined(body: string): boolean {
  return body.length >= SHORTEST && !RE_STAYS.test(body) && sentencesOf(body).join('') === body;
}

/** The sentences of a body; those in one pair of “ ” stay together. */
function sentencesOf(body: string): string[] {
  const whole: string[] = [];
  let open = '';
  for (const [sentence] of body.matchAll(RE_SENTENCES)) {
    open += sentence;
    if (open.split('“').length !== open.split('”').length) continue;
    whole.push(open);
    open = '';
  }
  return open === '' ? whole : [...whole, open];
}

function shuffled<T>(list: readonly T[], below: (most: number) => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
