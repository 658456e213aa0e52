/** A file for the reader, made on the page. */
import { element } from './element.ts';

/** Hands the reader a file without asking any machine. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const link = element('a', '');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
