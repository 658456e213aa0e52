/** What was learnt as a file: backed up and restored. */
import type { Mode } from '../../study/card.ts';
import { LEARNING, type Learning } from '../../study/log.ts';
import { button, element } from '../element.ts';
import { type FileForm, recordsToFile, restoreFile, whenChosen } from '../own/file.ts';
import { saveFile } from '../save-file.ts';
import type { Learner } from './learner.ts';

const MODE_NAMES: Record<Mode, string> = {
  meaning: '意思',
  word: '词',
  items: '合称',
  missing: '缺项',
  level: '哪里的',
  cloze: '填空',
};

/** The buttons for it. @param say tells the reader */
export function startKeeping(
  { cards, records }: Pick<Learner, 'cards' | 'records'>,
  say: (text: string) => void,
): HTMLElement {
  const words = new Map(
    cards.map(({ id, mode, term }) => [id, `${term.word}：${MODE_NAMES[mode]}`]),
  );
  // Of all reports: what is no card here is one of another, or of a term that was taken out.
  const form: FileForm<Learning> = {
    ...{ format: 'zhudu-study', what: '学习记录', kind: LEARNING, ofSameWords: false },
    words: (id) => words.get(id),
  };
  const chosen = element('input', 'only-heard');
  Object.assign(chosen, { type: 'file', accept: '.json,application/json' });
  whenChosen(chosen, (text) => restoreFile(text, form, records), say);
  const backUp = button('备份', () => {
    const all = records.all();
    saveFile('学习记录-备份.json', recordsToFile(form, all), 'application/json');
    say(`已备份 ${all.size} 题的学习记录。`);
  });
  // On file:// a browser may have a store for each file.
  const shared = location.protocol === 'file:' ? '' : '，各份报告合在一起';
  return element(
    'div',
    'keeping',
    element(
      'p',
      'stays',
      `学到哪里只存在这个浏览器里${shared}。换设备或清除浏览数据会丢，请及时备份。`,
    ),
    element('div', 'own', backUp, element('label', 'button', '恢复', chosen)),
  );
}
