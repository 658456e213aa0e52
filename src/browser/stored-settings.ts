/** What is stored of the reader's switches: in the browser's storage, and over `file://` in a cookie. */

/** Name of the stored settings, in either place. */
const SETTINGS_KEY = 'zhudu.settings';

/** Setting → the values that make the page another than it is without it. */
export const SETTINGS: Record<string, readonly string[]> = {
  marks: ['words', 'all', 'none'],
  size: ['small', 'large', 'huge'],
  face: ['hei'],
  width: ['narrow', 'wide'],
  theme: ['light', 'dark'],
  print: ['short', 'text'],
  keys: ['off'],
  hint: ['seen'],
};

const RE_COOKIE = /zhudu\.settings=([^;]+)/;

/**
 * Setting → value, of those that there are: other pages may store something else under the name.
 * Nothing where nothing is stored.
 */
export function storedSettings(): Record<string, string> {
  const settings: Record<string, string> = {};
  let text: string | null | undefined;
  try {
    // On file:// Firefox has a store of its own for each file, but one for cookies. Elsewhere the page
    // does not ask for cookies: it would wait for the answer before its first paint.
    const cookie = location.protocol === 'file:' && RE_COOKIE.exec(document.cookie)?.[1];
    text = cookie ? decodeURIComponent(cookie) : localStorage.getItem(SETTINGS_KEY);
  } catch {
    // Where nothing can be kept the hint would come back on each page.
    settings['hint'] = 'seen';
  }
  try {
    const stored: Record<string, string> = JSON.parse(text ?? '{}');
    for (const [name, values] of Object.entries(SETTINGS)) {
      const value = stored[name] ?? '';
      if (values.includes(value)) settings[name] = value;
    }
  } catch {
    // Then the page is as it is at first.
  }
  return settings;
}

/** Keeps a setting for the pages to come; another tab may have stored others since. */
export function storeSetting(name: string, value: string): void {
  try {
    const text = JSON.stringify({ ...storedSettings(), [name]: value });
    localStorage.setItem(SETTINGS_KEY, text);
    if (location.protocol === 'file:') {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent on file://.
      document.cookie = `${SETTINGS_KEY}=${encodeURIComponent(text)};path=/;max-age=31536000;samesite=lax`;
    }
  } catch {
    // Storage may be forbidden; the setting then holds for this page only.
  }
}
