/** What is done with the whole list: handed on as it is narrowed, printed, backed up and restored. */
import { isoDay } from '../model/day.ts';
import { linesToCsv, linesToText } from './commitment-export.ts';
import { startList } from './commitment-list.ts';
import { marksFile } from './commitment-marks.ts';
import { narrowedText, theFilters } from './narrowed.ts';
import { startActions, whenPressed } from './own/actions.ts';
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

  whenPressed('export', () => {
    saveFile(`${name}.csv`, linesToCsv(source, shown()), 'text/csv');
    say(`已导出 ${shown().length} 条。`);
  });
  startActions({
    records: list.records,
    form: file,
    fileName: `${name}-备份`,
    sheet() {
      const year = isoDay(new Date()).slice(0, 4);
      const heading = `${name}（${narrowedText(form)}）\n摘自《${source}》`;
      return { text: linesToText(heading, shown(), year), count: shown().length };
    },
    filed: () => list.marked().map(({ id, mark }) => [id, mark] as const),
    noteOf: ({ note }) => note,
    say,
  });
}
