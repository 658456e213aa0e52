/** The keys, as a dialog that `?` opens. */
import { dialogClose } from './dialog-close.ts';
import { element } from './element.ts';

const KEYS: readonly (readonly [key: string, what: string])[] = [
  ['j / k', '下一段、上一段'],
  ['n / p', '下一章、上一章'],
  ['/ 或 Ctrl+K', '检索'],
  ['f', '专注阅读（再按退出）'],
  ['Enter', '在术语上：看注释；在段号上：引用这一段'],
  ['c', '引用所选文字'],
  ['Esc', '关闭检索、注释、设置，退出专注阅读，清除标记'],
  ['?', '显示快捷键'],
];

/** The dialog, closed; a click beside it closes it again. */
export function keysHelp(): HTMLDialogElement {
  const heading = element('h2', '', '快捷键');
  heading.id = 'keys-heading';
  const rows = KEYS.map(([key, what]) =>
    element('div', '', element('dt', '', key), element('dd', '', what)),
  );
  const dialog = element(
    'dialog',
    'keys-help',
    dialogClose(),
    heading,
    element('dl', '', ...rows),
    element('p', 'keys-on', '不想按一个键就有动作，可以在“设置”里关掉单键快捷键。'),
    element('p', 'keys-off', '单键快捷键在“设置”里关掉了，只有 Ctrl+K、Enter 和 Esc 有用。'),
  );
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return dialog;
}
