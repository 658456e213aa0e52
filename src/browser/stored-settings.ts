/** What is stored of the reader's switches: in the browser's storage, and over `file://` in a cookie. */

/** Name of the stored settings, in either place. */
export const SETTINGS_KEY = 'zhudu.settings';

/** Setting → the values that make the page another than it is without it. */
export const SETTINGS: Record<string, readonly string[]> = {
  marks: ['words', 'all', 'none'],
  size: ['small', 'large', 'huge'],
  face: ['hei'],
  width: ['narrow', 'wide'],
  theme: ['light', 'dark'],
  keys: ['off'],
};

const RE_COOKIE = /zhudu\.settings=([^;]+)/;

/**
 * Setting → value, of those that there are: other pages may store something else under the name.
 * Nothing where nothing is stored or storage is forbidden.
 */
export function storedSettings(): Record<string, string> {
  const settings: Record<string, string> = {};
  try {
    // On file:// Firefox has a store of its own for each file, but one for cookies. Elsewhere the page
    // does not ask for cookies: it would wait for the answer before its first paint.
    const cookie = location.protocol === 'file:' && RE_COOKIE.exec(document.cookie)?.[1];
    const text = cookie ? decodeURIComponent(cookie) : localStorage.getItem(SETTINGS_KEY);
    const stored: Record<string, string> = JSON.parse(text ?? '{}');
    for (const name in SETTINGS) {
      const value = stored[name];
      if (value && SETTINGS[name]?.includes(value)) settings[name] = value;
    }
  } catch {
    // Then the page is as it is at first.
  }
  return settings;
}
