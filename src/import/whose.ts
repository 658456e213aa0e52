/** Whose report it is, of which year, and how it is called: what is told, and what the file says. */
import { pinyin } from 'pinyin-pro';
import { COUNTRY, placeOf } from '../model/report-name.ts';
import type { Found, Identity, From as ReadFrom } from '../outline/head/identity.ts';
import { placePathOf } from './place-path.ts';

/** Where something was taken from; 书库: other reports of that place; 自拟: made up from the others. */
export type From = ReadFrom | '书库' | '自拟';

/** What a report's folder and its `report.yaml` begin with. */
export interface Whose {
  id: string;
  title: string;
  places: string[];
  year: number;
}

/** What an editor says of a report; what stands in the file need not be said. */
export type Told = Partial<Whose>;

/** What neither an editor nor the file has said. */
export type Missing = 'places' | 'year';

/** Thrown where something is missing, with all that is: it is asked for at once. */
export class Unsaid extends Error {
  readonly missing: readonly Missing[];
  /** As the paper has it, where the province is missing. */
  readonly place: string | undefined;

  /**
   * @param file  named in the message
   * @param place as the paper has it, where the province is missing
   */
  constructor(file: string, missing: readonly Missing[], place?: string) {
    const named = place === undefined ? '' : `（文件里写的是“${place}”，不知道在哪个省、市）`;
    const names = { places: `是哪里的报告${named}`, year: '是哪一年的报告' };
    super(`${file}：不知道${missing.map((one) => names[one]).join('，也不知道')}`);
    this.name = 'Unsaid';
    this.missing = missing;
    this.place = place;
  }
}

/**
 * @param file  named in messages
 * @param known paths of the places that the library has reports of
 * @throws {Unsaid} with everything that is missing
 */
export function whoseReport(
  identity: Identity,
  told: Told,
  file: string,
  known: readonly (readonly string[])[],
): Whose & { from: Record<keyof Whose, From> } {
  const places = placesOf(identity, told, known);
  const year = chosen(told.year) ?? identity.year;
  if (!places || !year) {
    const missing = [...(places ? [] : ['places' as const]), ...(year ? [] : ['year' as const])];
    throw new Unsaid(file, missing, identity.place?.value);
  }
  const title = chosen(told.title) ?? identity.title ?? madeUp(titleOf(places.value, year.value));
  const id = chosen(told.id) ?? madeUp(idOf(places.value, year.value));
  return {
    places: places.value,
    year: year.value,
    title: title.value,
    id: id.value,
    from: { places: places.from, year: year.from, title: title.from, id: id.from },
  };
}

interface Taken<T> {
  value: T;
  from: From;
}

function chosen<T>(value: T | undefined): Found<T> | undefined {
  return value === undefined ? undefined : { value, from: '选项' };
}

function madeUp<T>(value: T): Taken<T> {
  return { value, from: '自拟' };
}

function placesOf(
  { place }: Identity,
  { places }: Told,
  known: readonly (readonly string[])[],
): Taken<string[]> | undefined {
  if (places !== undefined) return { value: places, from: '选项' };
  if (place === undefined) return undefined;
  const alone = placePathOf(place.value, []);
  if (alone) return { value: alone, from: place.from };
  const path = placePathOf(place.value, known);
  return path ? { value: path, from: '书库' } : undefined;
}

function titleOf(places: readonly string[], year: number): string {
  return `${placeOf(places, 2)}${year}年政府工作报告`;
}

/** What a name of a place ends with; of two characters the second belongs to the name: 新县. */
const RE_LEVEL = /(?<=..)(?:特别行政区|自治[区州县旗]|地区|[省市区县州盟旗镇乡])$/;

/** A name for the folder: pingqiao-2023. */
function idOf(places: readonly string[], year: number): string {
  const place = placeOf(places, 1);
  const name = places[0] === COUNTRY ? place : place.replace(RE_LEVEL, '');
  const letters = pinyin(name, { toneType: 'none', v: true }).replace(/[^a-z0-9]+/g, '');
  return `${letters || 'report'}-${year}`;
}
