/** Texts of reports as whoever has them keeps them, a file each in a folder, and the library made of them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ImportRequest, reportFiles } from '../src/import/report-files.ts';
import { DataError, DataErrors } from '../src/model/errors.ts';
import { chosenId } from '../src/model/schema.ts';

/** A text with what the importer is told of it. */
export type Text = ImportRequest & { id: string };

/** What a folder of texts may say of them: file, place (its path, with `/`) and year, a line each. */
const INDEX = 'INDEX.tsv';
const RE_TEXT = /\.(?:txt|docx)$/;

/** The texts of a folder, sorted by their files' names. */
export function textsIn(folder: string): Text[] {
  const known = new Map(
    existsSync(path.join(folder, INDEX))
      ? readFileSync(path.join(folder, INDEX), 'utf8')
          .split(/\r?\n/)
          .map((line) => line.split('\t'))
          .map(([file = '', place = '', year = '']) => [file, { place, year: Number(year) }])
      : [],
  );
  const files = readdirSync(folder).filter((file) => RE_TEXT.test(file));
  return files.sort().map((file, i): Text => {
    const [id = ''] = file.split('.');
    const said = known.get(file);
    return {
      file,
      source: readFileSync(path.join(folder, file)),
      id: chosenId.safeParse(id).success ? id : `text-${i + 1}`,
      places: said ? said.place.split('/') : [],
      ...(said && {
        title: `${said.place.split('/').at(-1)}${said.year}年政府工作报告`,
        year: said.year,
      }),
    };
  });
}

/**
 * Imports a text into the reports of a `content/`.
 * @returns why it was refused; null when it was not
 */
export async function addReport(content: string, text: Text): Promise<string | null> {
  const folder = path.join(content, 'reports', text.id);
  if (existsSync(folder))
    return new DataError('已有报告', folder, '', '这个文件夹已经有了').message;
  try {
    const { files } = await reportFiles(text);
    for (const [file, what] of files) {
      const to = path.join(folder, file);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, what);
    }
    return null;
  } catch (error) {
    if (error instanceof DataError || error instanceof DataErrors) return error.message;
    throw error;
  }
}
