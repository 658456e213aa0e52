/** How scripts that come after a list's filters (`list-filters.ts`) hear of them. */

/**
 * Calls back at once and whenever the filters have narrowed or widened the list: they say so in their
 * output.
 */
export function whenNarrowed(act: (isNarrowed: boolean) => void): void {
  const form = document.querySelector<HTMLFormElement>('[data-filters]');
  const output = form?.querySelector('output');
  if (!form || !output) return;
  const fields = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')];
  const hear = () => act(fields.some(({ value }) => value !== ''));
  new MutationObserver(hear).observe(output, { childList: true });
  hear();
}
