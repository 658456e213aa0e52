/** What is kept of a file as it was received: the file itself, and the text that was drawn from it (C1). */
import type { Drawn } from '../formats/format.ts';
import { drawFrom, PLAIN_TEXT } from '../formats/formats.ts';
import type { ReportData } from '../model/report.ts';
import { sha256Of } from '../model/version.ts';

/** A report's source: the text that is split, what `report.yaml` says of it, and the files it is kept in. */
export interface Source {
  text: string;
  /** What the file says of itself, apart from its text. */
  meta: Drawn['meta'];
  /** `source.txt` */
  bytes: Uint8Array;
  data: Pick<ReportData['source'], 'sha256' | 'encoding' | 'received'>;
  files: readonly (readonly [path: string, content: string | Uint8Array])[];
}

/**
 * Plain text is the source itself; of all else the text is drawn and the file kept beside it.
 *
 * @param received the file, in any format
 * @param name     of the file, or the address it was fetched from
 * @throws {DataError} 不能导入
 */
export async function sourceOf(received: Uint8Array, name: string): Promise<Source> {
  const { format, text, encoding, repairs, dropped, meta } = await drawFrom(received, name);
  if (format === PLAIN_TEXT) {
    const data = { sha256: sha256Of(received), encoding };
    return { text, meta, bytes: received, data, files: [['source.txt', received]] };
  }
  const bytes = new TextEncoder().encode(text);
  const file = `received.${format.extension}`;
  return {
    text,
    meta,
    bytes,
    data: {
      sha256: sha256Of(bytes),
      encoding: 'UTF-8',
      received: { file, name, sha256: sha256Of(received), repairs },
    },
    files: [
      [file, received],
      ['source.txt', bytes],
      ...(dropped.length === 0 ? [] : [['dropped.txt', `${dropped.join('\n')}\n`] as const]),
    ],
  };
}
