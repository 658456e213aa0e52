/** A format in which a report can come: a row of the table in `formats.ts`. */

/** What was drawn from a file: its text, and what became of the rest. */
export interface Drawn {
  /** A paragraph a line, LF at the end of each; a table's row a line, its cells parted by a tab. */
  text: string;
  /** In which encoding the file is: `GB18030`; `UTF-8` where its text was drawn and not decoded. */
  encoding: string;
  /** What the file says of itself, apart from its text; a date as the file has it. */
  meta: { title?: string; date?: string; publisher?: string };
  /** What was done and left out, by name, and how often: `去掉页眉页脚` 12. */
  repairs: Record<string, number>;
  /** Lines that are no part of the text (running heads, navigation), in their order; kept in `dropped.txt`. */
  dropped: readonly string[];
}

/** How files of one format are known and read. Pure: bytes in, text out, nothing else read or asked. */
export interface Format {
  /** As an editor calls it: `Word 文档`. */
  name: string;
  /** Of the file as it is kept: `docx` for `received.docx`. */
  extension: string;
  /** Whether a file is of this format: by its bytes, and only where they don't tell, by its name. */
  accepts(bytes: Uint8Array, name: string): boolean;
  /**
   * Draws a file's text. What it needs is loaded when it is first called, so that whoever has no such
   * file pays nothing.
   *
   * @param file path named in errors
   * @throws {DataError} 不能导入: the file is damaged, hostile, or has no text
   */
  draw(bytes: Uint8Array, file: string): Promise<Drawn>;
}

/** Of counted things those that happened. */
export function happened<Name extends string>(
  counts: Readonly<Partial<Record<Name, number>>>,
): Partial<Record<Name, number>> {
  const applied = Object.entries<number | undefined>(counts).filter(([, count = 0]) => count > 0);
  return Object.fromEntries(applied) as Partial<Record<Name, number>>;
}
