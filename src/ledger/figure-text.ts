/** How a figure is shown: its number, unit, bound and period as the report has them, nothing computed. */
import type { Comparator, Figure } from '../model/figure.ts';
import { numbersOf } from './locate.ts';

/** Bounds that stand behind the number; all others stand before it. */
const BEHIND: readonly Comparator[] = ['以上', '左右', '以内', '以下'];
/** What stands where the report says nothing: no number, no period, no result, no target. */
export const NOTHING = '—';

/** A figure in two pieces, as the columns of a table have it; joined they are {@link figureText}. */
export interface FigureParts {
  /** `3.7`, `不低于75`, `第三`, `百万`, `清零`. */
  number: string;
  /** `%以上`, `位`, `亩`; '' where the number says all. */
  unit: string;
}

/** Number with a bound before it, unit with a bound behind it; a 状态 has no number. */
export function figureParts(figure: Figure): FigureParts {
  const { value, comparator, shown } = figure;
  if (value === undefined) return { number: NOTHING, unit: '' };
  const { number, unit } = shown === undefined ? amountOf(figure) : { number: shown, unit: '' };
  if (comparator === '等于') return { number, unit };
  return BEHIND.includes(comparator)
    ? { number, unit: unit + comparator }
    : { number: comparator + number, unit };
}

/** `7%以上`, `不低于1个`, `第一方阵`, `百万亩`: the number in the report's characters. */
export function figureText(figure: Figure): string {
  const { number, unit } = figureParts(figure);
  return number + unit;
}

/** Number and unit as they stand in the words, with the 第 of an ordinal. */
function amountOf(figure: Figure): FigureParts {
  const { words, value = '', unit = '' } = figure;
  const [token] = numbersOf(figure).own;
  if (!token) return { number: value, unit };
  const start = words.charAt(token.start - 1) === '第' ? token.start - 1 : token.start;
  return {
    number: words.slice(start, token.end),
    unit: words.slice(token.end, token.end + unit.length),
  };
}

/**
 * What each number of a column lacks behind its decimal point, as digits that take its room unseen: `.00`
 * behind 621 where another is 0.97. So the points stand below each other, whatever the letters.
 */
export function fractionRoom(figures: readonly Figure[]): string[] {
  const fractions = figures.map((figure) => /\.\d+$/.exec(figureParts(figure).number)?.[0] ?? '');
  const longest = Math.max(...fractions.map(({ length }) => length));
  const room = longest === 0 ? '' : `.${'0'.repeat(longest - 1)}`;
  return fractions.map(({ length }) => room.slice(length));
}

/** `2022` → 2022年; `-2022` → 到2022年; `2018-2022` → 2018—2022年; absent → —. */
export function periodText(period: string | undefined): string {
  if (period === undefined) return NOTHING;
  if (period.startsWith('-')) return `到${period.slice(1)}年`;
  return `${period.replace('-', '—')}年`;
}

/** When a figure was or is to be: 2022年, 2023年目标; what is no deed of the year says only that. */
export function whenText({ period, kind }: Figure): string {
  if (kind === '背景') return kind;
  const when = period === undefined ? '' : periodText(period);
  return kind === '完成' ? when : when + (kind === '目标' ? '目标' : '安排');
}

/**
 * Whether the report's words say more than the indicator and the number beside it: 工业投资增长46.5% says
 * nothing that 工业投资增速 46.5% does not.
 */
export function wordsSayMore(figure: Figure): boolean {
  const { words, indicator, comparator } = figure;
  const rest = words
    .replace(figureText({ ...figure, comparator: '等于' }), '')
    .replace(comparator, '')
    .replaceAll('增长', '增速');
  return [...rest].some((character) => !indicator.includes(character));
}

/** Whether the indicator tells what the words by themselves do not: 落地10个, of which projects? */
export function indicatorSaysMore({ words, indicator }: Figure): boolean {
  const rest = indicator
    .replace(/增速$/, '增长')
    .replace(/数$/, '')
    .replaceAll(/[的（）、]/g, '');
  return [...rest].some((character) => !words.includes(character));
}
