/** Styles that come with a script which only some readers load. */

/** Puts styles behind the page's own; a constructed sheet asks nothing of the page's policy (C7). */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
