/** What is done with all that a reader has made on a page, by its buttons: printed, copied, backed up, restored. */
import type { WordDocument } from '../../exports/word/document.ts';
import { copyText } from '../clipboard.ts';
import { saveFile } from '../save-file.ts';
import { WORD } from '../word-start.ts';
import { type FileForm, recordsToFile, restoreFile, whenChosen } from './file.ts';
import type { Records } from './records.ts';

interface Actions<T extends object> {
  records: Pick<Records<T>, 'get' | 'take'>;
  form: FileForm<T>;
  /** Of the backup, without its ending. */
  fileName: string;
  /** What is copied, and how many records that are. */
  sheet(): { text: string; count: number };
  /** The same for Word, where the page offers that. */
  word?(): { name: string; document: WordDocument };
  /** What is backed up, in the order in which it is listed. */
  filed(): readonly (readonly [id: string, record: T])[];
  /** The reader's own words in a record: of two that differ both stay, and that is told. */
  noteOf(record: T): string;
  /** Tells the reader. */
  say(text: string): void;
}

/** Does something when a button of the page is pressed. @param name its attribute, without `data-` */
export function whenPressed(name: string, act: () => void): void {
  document.querySelector(`[data-${name}]`)?.addEventListener('click', act);
}

/** Brings the buttons to life (`OwnActions.astro`, `Backup.astro`). */
export function startActions<T extends object>(actions: Actions<T>): void {
  const { records, form, fileName, sheet, word, filed, noteOf, say } = actions;
  whenPressed('print', () => print());
  whenPressed('copy-text', async () => {
    const { text, count } = sheet();
    const copied = await copyText(text);
    say(copied ? `已复制 ${count} 条。` : '复制失败，请改用打印或备份。');
  });
  whenPressed('word', () => {
    WORD.load().then(
      (save) => {
        const made = word?.();
        if (made) save(made.name, made.document);
        say(`已存成 Word，${sheet().count} 条。`);
      },
      () => say('没有存成 Word，再按一次。'),
    );
  });
  whenPressed('backup', () => {
    const all = filed();
    saveFile(`${fileName}.json`, recordsToFile(form, all), 'application/json');
    say(`已备份 ${all.length} 条。`);
  });
  const chosen = document.querySelector<HTMLInputElement>('[data-restore]');
  if (chosen) whenChosen(chosen, (text) => restoreFile(text, form, records, noteOf), say);
}
