/**
 * A text without what is blank at its ends. One regular expression for both ends would look at a million
 * spaces within a text a million times.
 * @param blank one character that is, without the flags `g` and `y`
 */
export function trimmed(text: string, blank: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && blank.test(text.charAt(start))) start++;
  while (end > start && blank.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
