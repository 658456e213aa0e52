/** What is stored of the reader's switches: in the browser's storage, and over `file://` in a cookie. */

/** Name of the stored settings, in either place. */
export const SETTINGS_KEY = 'zhudu.settings';

const RE_COOKIE = /zhudu\.settings=([^;]+)/;

/** Setting → value; nothing where nothing is stored or storage is forbidden. */
export function storedSettings(): Record<string, string> {
  try {
    // On file:// Firefox has a store of its own for each file, but one for cookies. Elsewhere the page
    // does not ask for cookies: it would wait for the answer before its first paint.
    const cookie = location.protocol === 'file:' && RE_COOKIE.exec(document.cookie)?.[1];
    const text = cookie ? decodeURIComponent(cookie) : localStorage.getItem(SETTINGS_KEY);
    return JSON.parse(text ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}
