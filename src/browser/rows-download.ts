/**
 * Hands over the rows that a list shows as a file. The lines of the whole table come as a script, when
 * they are first asked for: a page opened by double click may load nothing else.
 */
import { CSV_REGISTRY, type CsvLines, csvFile } from '../ledger/csv-lines.ts';
import { loadScript } from './load-script.ts';
import { shownEntries, whenNarrowed } from './narrowed.ts';
import { saveFile } from './save-file.ts';

/** Starts the button beside the link to the whole file. */
export function startRowsDownload(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-rows]');
  if (!button) return;
  const { rows: script = '', name, counter } = button.dataset;
  whenNarrowed((narrowed) => {
    const count = shownEntries().length;
    button.hidden = !narrowed || count === 0;
    button.textContent = `这 ${count} ${counter}`;
  });
  button.addEventListener('click', () => {
    const ids = shownEntries().map(({ id }) => id);
    loadScript(script).then(
      () => {
        const lines = (globalThis as { [CSV_REGISTRY]?: CsvLines })[CSV_REGISTRY];
        if (lines)
          saveFile(`${name}（${ids.length}${counter}）.csv`, csvFile(lines, ids), 'text/csv');
      },
      () => {
        button.textContent = '没有载入，再点一次';
      },
    );
  });
}
