/** The reader's switches: attributes of the root element, remembered in this browser. */

const KEY = 'zhudu.settings';
const RE_COOKIE = /zhudu\.settings=([^;]+)/;
const DEFAULTS: Record<string, string> = {
  marks: 'all',
  size: 'medium',
  face: 'song',
  width: 'medium',
  theme: 'auto',
};

function stored(): Record<string, string> {
  try {
    const cookie = RE_COOKIE.exec(document.cookie)?.[1];
    const text = cookie ? decodeURIComponent(cookie) : localStorage.getItem(KEY);
    return JSON.parse(text ?? '{}') as Record<string, string>;
  } catch {
    return {}; // Storage may be forbidden; the switches then hold for this page only.
  }
}

/** Fills the form from what is stored and applies each change at once. */
export function startSettings(): void {
  const details = document.querySelector<HTMLDetailsElement>('.settings');
  const form = details?.querySelector('form');
  if (!details || !form) return;
  const values = { ...DEFAULTS, ...stored() };
  for (const input of form.querySelectorAll('input')) {
    input.checked = values[input.name] === input.value;
  }
  form.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    values[input.name] = input.value;
    document.documentElement.setAttribute(`data-${input.name}`, input.value);
    try {
      const text = JSON.stringify(values);
      localStorage.setItem(KEY, text);
      // On file:// Firefox has a store of its own for each file, but one for cookies.
      if (location.protocol === 'file:') {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent on file://.
        document.cookie = `${KEY}=${encodeURIComponent(text)};path=/;max-age=31536000;samesite=lax`;
      }
    } catch {
      // See above.
    }
    window.dispatchEvent(new Event('resize')); // What is measured must be measured anew.
  });
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target as Node)) details.open = false;
  });
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}
