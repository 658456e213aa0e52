/** What is done in a page that is to be printed; each function is handed over by itself, and knows nothing of others. */

/** The characters of a page by role, as lists, since this is plain data. */
interface OnPage {
  byRole: [role: string, characters: string][];
  /** Elements whose text is in a face of no role. */
  strangers: string[];
}

/**
 * Sets the text of each role in the face of its name, `press-<role>`.
 * @param words what the colophon says of the fonts
 */
export function prepare({ roles, words }: { roles: readonly string[]; words: string }): void {
  for (const role of roles) {
    document.documentElement.style.setProperty(`--${role}`, `press-${role}`);
  }
  for (const place of document.querySelectorAll('[data-fonts]')) {
    place.textContent = words;
    place.removeAttribute('hidden');
  }
}

/** The characters that are printed, by the role of the face that they are set in ({@link prepare}). */
export function charactersOnPage(roles: readonly string[]): OnPage {
  const byRole = new Map(roles.map((role) => [role, new Set<string>()]));
  const strangers = new Set<string>();
  const add = (style: CSSStyleDeclaration, text: string, element: Element) => {
    const role = /^"?press-(\w+)/.exec(style.fontFamily)?.[1] ?? '';
    const characters = byRole.get(role);
    if (characters) for (const character of text) characters.add(character);
    else if (text.trim() !== '') strangers.add(`${element.localName}.${element.className}`);
  };
  for (const element of document.querySelectorAll('body, body *')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    add(getComputedStyle(element), own.map((node) => node.nodeValue).join(''), element);
    for (const part of ['::before', '::after', '::marker']) {
      const style = getComputedStyle(element, part);
      // Counters are numbers.
      if (/^["(]|counter/.test(style.content)) add(style, `${style.content}0123456789`, element);
    }
  }
  return {
    byRole: [...byRole].map(([role, characters]) => [role, [...characters].join('')]),
    strangers: [...strangers],
  };
}
