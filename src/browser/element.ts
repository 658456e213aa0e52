/** Elements by hand; text goes in as text only, so that nothing typed or found can become markup. */

/** An element with a class, '' for none, and text or children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...content.filter((piece) => piece !== ''));
  return node;
}

/** A key's name beside what it does; seen only, since a screen reader would read it as a word. */
export function keyCap(key: string): HTMLElement {
  const cap = element('kbd', '', key);
  cap.setAttribute('aria-hidden', 'true');
  return cap;
}

/** A button, and what it does. */
export function button(words: string, act: () => void, className = ''): HTMLButtonElement {
  const node = element('button', className, words);
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}
