/** What is done with the whole list: handed on as it is narrowed, printed, backed up and restored. */
import { isoDay } from '../model/day.ts';
import { copyText } from './clipboard.ts';
import { linesToCsv, linesToText } from './commitment-export.ts';
import { marksFromFile, marksToFile, restoredMessage } from './commitment-file.ts';
import { startList } from './commitment-list.ts';
import { narrowedText, theFilters } from './narrowed.ts';
import { saveFile } from './save-file.ts';

/** Brings the page of commitments to life. */
export function startCommitments(): void {
  const root = document.querySelector<HTMLElement>('[data-commitments]');
  const form = theFilters();
  if (!root || !form) return;
  const { commitments: report = '', name = '', source = '' } = root.dataset;
  const list = startList(root);
  const { say } = list;
  const words = new Map(list.items.map((item) => [item.id, item.words]));
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
    const marks = Object.fromEntries(list.marked().map(({ id, mark }) => [id, mark]));
    saveFile(`${name}-备份.json`, marksToFile(report, marks, words), 'application/json');
    say(`已备份 ${list.marked().length} 条。`);
  });
  document.querySelector('[data-restore]')?.addEventListener('change', async (event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { marks, ...left } = marksFromFile(await file.text(), report, words);
      const done = list.take(marks);
      say(restoredMessage({ found: Object.keys(marks).length, ...done, ...left }));
    } catch (error) {
      say(
        error instanceof DOMException ? '这个文件读不出来，没有恢复。' : (error as Error).message,
      );
    }
    input.value = '';
  });
}
