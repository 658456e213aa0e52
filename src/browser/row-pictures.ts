/** Offers a picture of each row of the ledger. */
import { pictureButton } from './picture-start.ts';

/** Starts where results stand beside targets. */
export function startRowPictures(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.ledger-group .entry')) {
    const name = row.querySelector('th') ?? row;
    name.append(' ', pictureButton({ row }));
  }
}
