/** `assets/panels.js`: settings and the help with the keys, loaded when a reader first opens either. */
import css from '../../styles/panels.css?raw';
import { button, keyCap } from '../element.ts';
import { keysHelp } from '../keys-help.ts';
import { settingsForm } from '../settings-form.ts';
import { addStyles } from '../styles.ts';

addStyles(css);
const help = keysHelp();
document.body.append(help);

const details = document.querySelector<HTMLDetailsElement>('.settings');
if (details) {
  const form = settingsForm();
  const openHelp = () => {
    details.open = false;
    help.showModal();
  };
  const keys = button('快捷键', openHelp, 'open-keys');
  keys.append(keyCap('?'));
  // The key to the marks, where the page has marks.
  form.append(document.querySelector('.key')?.cloneNode(true) ?? '', keys);
  details.append(form);
  // Who goes on by keyboard would have the focus under the panel.
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
  });
}
