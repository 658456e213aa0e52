/** What is stored of the reader's switches: in the browser's storage, and over `file://` in a cookie. */
import { objectIn } from './storage.ts';

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
  guides: ['open', 'folded'],
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
  try {
    const stored = JSON.parse(storedText() ?? '{}') ?? {};
    for (const [name, values] of Object.entries(SETTINGS)) {
      if (values.includes(stored[name])) settings[name] = stored[name];
    }
  } catch (error) {
    // The page is as it is at first; but where nothing can be kept the hint would come back on each page.
    if (!(error instanceof SyntaxError)) settings['hint'] = 'seen';
  }
  return settings;
}

/** @throws DOMException where storage is forbidden */
function storedText(): string | null {
  // On file:// Firefox has a store of its own for each file, but one for cookies. Elsewhere the page
  // does not ask for cookies: it would wait for the answer before its first paint.
  const cookie = location.protocol === 'file:' && RE_COOKIE.exec(document.cookie)?.[1];
  return cookie ? decodeURIComponent(cookie) : localStorage.getItem(SETTINGS_KEY);
}

/** Keeps a setting for the pages to come; another tab may have stored others since. */
export function storeSetting(name: string, value: string): void {
  try {
    const text = JSON.stringify({ ...objectIn(storedText()), [name]: value });
    localStorage.setItem(SETTINGS_KEY, text);
    if (location.protocol === 'file:') {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent on file://.
      document.cookie = `${SETTINGS_KEY}=${encodeURIComponent(text)};path=/;max-age=31536000;samesite=lax`;
    }
  } catch {
    // Storage may be forbidden; the setting then holds for this page only.
  }
}
