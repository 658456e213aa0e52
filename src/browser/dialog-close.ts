/** The button that closes a dialog. */
import { element, keyCap } from './element.ts';

/** A form of the kind that closes its dialog, with its button. */
export function dialogClose(): HTMLFormElement {
  const form = element('form', 'dialog-close', element('button', '', '关闭', keyCap('Esc')));
  form.method = 'dialog';
  return form;
}
