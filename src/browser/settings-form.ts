/** The reader's switches: attributes of the root element, remembered in this browser only. */
import { element } from './element.ts';
import { boxesMoved } from './remeasure.ts';
import { storedSettings, storeSetting } from './stored-settings.ts';

/** A switch: its label, and its values with their words; the first value is what holds at first. */
interface Setting {
  label: string;
  initial: string;
  options: Record<string, string>;
}

const SETTINGS: Record<string, Setting> = {
  marks: {
    label: '标注',
    initial: 'slogans',
    options: { slogans: '口号', words: '口号和词语', all: '每一处', none: '不标' },
  },
  size: {
    label: '字号',
    initial: 'medium',
    options: { small: '小', medium: '中', large: '大', huge: '特大' },
  },
  face: { label: '字体', initial: 'song', options: { song: '宋体', hei: '黑体' } },
  width: {
    label: '行宽',
    initial: 'medium',
    options: { narrow: '窄', medium: '中', wide: '宽' },
  },
  theme: {
    label: '外观',
    initial: 'auto',
    options: { auto: '跟随系统', light: '浅色', dark: '深色' },
  },
  print: {
    label: '打印',
    initial: 'all',
    options: { all: '正文和注释', short: '正文＋短注', text: '正文' },
  },
  keys: {
    label: '单键快捷键',
    initial: 'on',
    options: { on: '开', off: '关' },
  },
};

/** The form with all switches as they are stored; each change holds at once. */
export function settingsForm(): HTMLFormElement {
  const values = storedSettings();
  const form = element('form', 'settings-panel');
  for (const [name, { label, initial, options }] of Object.entries(SETTINGS)) {
    const choices = Object.entries(options).map(([value, words]) => {
      const input = element('input', '');
      input.type = 'radio';
      input.name = name;
      input.value = value;
      input.checked = (values[name] ?? initial) === value;
      return element('label', '', input, element('span', '', words));
    });
    form.append(element('fieldset', name, element('legend', '', label), ...choices));
  }
  form.addEventListener('change', (event) => {
    const { name, value } = event.target as HTMLInputElement;
    document.documentElement.setAttribute(`data-${name}`, value);
    storeSetting(name, value);
    boxesMoved();
  });
  return form;
}
