/** What a reader types, and when it has been typed: an input method's half-made words are neither. */

/**
 * Calls back whenever the text of a field within `root` has changed, save while an input method
 * composes: `leis` on the way to 雷山 is not what the reader wants to see found.
 */
export function whenTyped(root: HTMLElement, act: () => void): void {
  root.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) act();
  });
  root.addEventListener('compositionend', act);
}

/**
 * Whether a key works the input method. Safari sends the Enter that ends a composition after its end,
 * marked by nothing but the code 229.
 */
export function isComposingKey({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}

/** Shows a text in a field, also where its reader is writing: the caret stays. */
export function showIn(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (field.value === text) return;
  const caret = field.selectionEnd;
  field.value = text;
  if (field === document.activeElement) field.setSelectionRange(caret, caret);
}
