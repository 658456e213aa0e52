/** The digits of raised numbers, from 0. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** ¹²: the number of a note as it is set above the line. */
export function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** Value of a raised number. */
export function superscriptValue(digits: string): number {
  return Number([...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
}
