/** Glossary and names as tables for spreadsheets; what has several values has them in one cell. */
import { toCsv } from '../../ledger/to-csv.ts';
import { levelName } from '../../model/level.ts';
import type { Name } from '../../model/name.ts';
import { pinyinOf } from '../../model/pinyin.ts';
import { namesOfPlace } from '../../model/place.ts';
import { gradeName, type Term } from '../../model/term.ts';
import { shapeOf, sourceLine } from '../book-notes.ts';
import type { DataOf } from './datasets.ts';
import { nameRecord } from './records.ts';

const TERM_COLUMNS = [
  '词条',
  '别的写法',
  '拼音',
  '层级',
  '是谁的说法',
  '年份',
  '类别',
  '可靠程度',
  '一句话',
  '意思',
  '分项',
  '说明',
  '出处',
  '编号',
];

/** Terms, a sense a row. */
export function termsCsv(terms: readonly Term[]): string {
  const rows = terms.map((term) => [
    term.term,
    listed(term.also),
    pinyinOf(term).text,
    term.level,
    levelName(term),
    listed((term.years ?? []).map(String)),
    term.kind,
    gradeName(term),
    term.gloss,
    term.meaning,
    shapeOf(term).join('\n'),
    term.note ?? '',
    term.sources.map((one) => sourceLine(one) + (one.url ? ` ${one.url}` : '')).join('\n'),
    term.id,
  ]);
  return toCsv([TERM_COLUMNS, ...rows]);
}

const NAME_COLUMNS = ['名称', '别的写法', '拼音', '类别', '只在哪里', '词条', '编号'];

function nameCells({ id, name, also, pinyin, kind, place, entry }: NameRow): string[] {
  const where = place === undefined ? '' : namesOfPlace(place).join('');
  return [name, listed(also), pinyin, kind, where, entry ?? '', id];
}
type NameRow = ReturnType<typeof nameRecord>;

/** Names. */
export function namesCsv(names: readonly Name[]): string {
  return toCsv([NAME_COLUMNS, ...names.map((name) => nameCells(nameRecord(name)))]);
}

/** The names of a report; every row says whose it is (C11). */
export function reportNamesCsv({ report, names }: DataOf<'report-names'>): string {
  const rows = names.map(({ count, first, ...name }) => [
    ...nameCells(name),
    String(count),
    `《${report.title}》${first.label}`,
  ]);
  return toCsv([[...NAME_COLUMNS, '几处', '第一处'], ...rows]);
}

/** Several values in a cell. */
function listed(values: readonly string[]): string {
  return values.join('；');
}
