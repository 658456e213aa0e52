/** A note of the margin and its word light up together, whichever of them is pointed at or has the focus. */

let lit: string | undefined;

/** Starts to listen. */
export function startLight(): void {
  for (const event of ['pointerover', 'focusin']) {
    document.addEventListener(event, ({ target }) => light(idAt(target as Element)));
  }
  document.documentElement.addEventListener('pointerleave', () => light(undefined));
}

/** The term that is pointed at, in the text or in the margin. */
function idAt(target: Element): string | undefined {
  const at = target.closest<HTMLElement>('a.term, .margin .note');
  return at?.dataset['term'] ?? at?.id;
}

function light(id: string | undefined): void {
  if (id === lit) return;
  for (const one of document.querySelectorAll('.lit')) one.classList.remove('lit');
  lit = id;
  if (id === undefined) return;
  const both = `a.term[data-term="${CSS.escape(id)}"], .margin .note[id="${CSS.escape(id)}"]`;
  for (const one of document.querySelectorAll(both)) one.classList.add('lit');
}
