/** What is done with the whole list: handed on as it is narrowed, printed, backed up and restored. */
import { isoDay } from '../model/day.ts';
import { copyText } from './clipboard.ts';
import { linesToCsv, linesToText } from './commitment-export.ts';
import { startList } from './commitment-list.ts';
import { marksFile } from './commitment-marks.ts';
import { narrowedText, theFilters } from './narrowed.ts';
import { recordsToFile, restoreFile, whenChosen } from './own/file.ts';
import { saveFile } from './save-file.ts';

/** Brings the page of commitments to life. */
export function startCommitments(): void {
  const root = document.querySelector<HTMLElement>('[data-commitments]');
  const form = theFilters();
  if (!root || !form) return;
  const { commitments: report = '', name = '', source = '' } = root.dataset;
  const list = startList(root);
  const { say } = list;
  const file = marksFile(report, new Map(list.items.map((item) => [item.id, item.words])));
  const shown = () => list.items.filter(({ root }) => !root.hidden);
  const onClick = (name: string, act: () => void) =>
    document.querySelector(`[data-${name}]`)?.addEventListener('click', act);

  onClick('print', () => print());
  onClick('export', () => {
    saveFile(`${name}.csv`, linesToCsv(source, shown()), 'text/csv');
    say(`已导出 ${shown().length} 条。`);
  });
  onClick('copy-text', async () => {
    const year = isoDay(new Date()).slice(0, 4);
    const heading = `${name}（${narrowedText(form)}）\n摘自《${source}》`;
    const text = linesToText(heading, shown(), year);
    say((await copyText(text)) ? `已复制 ${shown().length} 条。` : '复制失败，请改用导出表格。');
  });
  onClick('backup', () => {
    const marks = list.marked().map(({ id, mark }) => [id, mark] as const);
    saveFile(`${name}-备份.json`, recordsToFile(file, marks), 'application/json');
    say(`已备份 ${marks.length} 条。`);
  });
  const chosen = document.querySelector<HTMLInputElement>('[data-restore]');
  const restore = (text: string) => restoreFile(text, file, list.records, ({ note }) => note);
  if (chosen) whenChosen(chosen, restore, say);
}
