/** Whose report it is, of which year, and how it is called: what is told, and what the file says. */
import { pinyin } from 'pinyin-pro';
import { COUNTRY, placeOf } from '../model/report-name.ts';
import type { Outline } from '../outline/outline.ts';

/** Where something was taken from: the paper, its page, the name of its file, the library, or an option. */
export type From = '题头' | '正文' | '网页' | '文件名' | '书库' | '选项' | '自拟';

/** What a report's folder and its `report.yaml` begin with. */
export interface Whose {
  id: string;
  title: string;
  places: string[];
  year: number;
}

/** What an editor may say of a report; what stands in the file need not be said. */
export type Told = Partial<Whose>;

/** What neither an editor nor the file has said. */
export type Missing = 'places' | 'year';

/** Thrown where something is missing, with all that is: it is asked for at once. */
export class Unsaid extends Error {
  readonly missing: readonly Missing[];

  /** @param file named in the message */
  constructor(file: string, missing: readonly Missing[]) {
    const names = { places: '是哪里的报告', year: '是哪一年的' };
    super(`${file}：没有写明${missing.map((one) => names[one]).join('、')}。`);
    this.name = 'Unsaid';
    this.missing = missing;
  }
}

/**
 * @param file named in messages
 * @throws {Unsaid} with everything that is missing
 */
export function whoseReport(
  outline: Outline,
  told: Told,
  file: string,
): Whose & { from: Record<keyof Whose, From> } {
  const year = told.year ?? (outline.date === null ? undefined : Number(outline.date.slice(0, 4)));
  const { places } = told;
  if (places === undefined || year === undefined) {
    throw new Unsaid(file, [
      ...(places === undefined ? (['places'] as const) : []),
      ...(year === undefined ? (['year'] as const) : []),
    ]);
  }
  return {
    places,
    year,
    title: told.title ?? titleOf(outline, places, year),
    id: told.id ?? idOf(places, year),
    from: {
      places: '选项',
      year: told.year === undefined ? '题头' : '选项',
      title: told.title !== undefined ? '选项' : outline.cover.title === undefined ? '自拟' : '题头',
      id: told.id === undefined ? '自拟' : '选项',
    },
  };
}

/** The assembly before which the report was given: 在信阳市平桥区第六届人民代表大会… */
const RE_ASSEMBLY = /日在(\p{Script=Han}+?)第[一二三四五六七八九十]+届人民代表大会/u;

/** 信阳市平桥区2023年政府工作报告, from the occasion and the title on the paper, and the place that is given. */
function titleOf({ cover }: Outline, places: readonly string[], year: number): string {
  const title = cover.title ?? '政府工作报告';
  if (title.includes(`${year}年`)) return title;
  const place = RE_ASSEMBLY.exec(cover.occasion ?? '')?.[1] ?? placeOf(places, 2);
  return `${place}${year}年${title}`;
}

/** What a name of a place ends with; of two characters the second belongs to the name: 新县. */
const RE_LEVEL = /(?<=..)(?:特别行政区|自治[区州县旗]|地区|[省市区县州盟旗镇乡])$/;

/** A name for the folder: pingqiao-2023. */
export function idOf(places: readonly string[], year: number): string {
  const place = placeOf(places, 1);
  const name = place === placeOf([COUNTRY], 1) ? place : place.replace(RE_LEVEL, '');
  const letters = pinyin(name, { toneType: 'none', v: true }).replace(/[^a-z0-9]+/g, '');
  return `${letters || 'report'}-${year}`;
}
