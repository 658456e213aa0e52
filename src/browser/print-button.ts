/** The button that prints a page; without a script it isn't shown. */
export function startPrintButton(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-print-page]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}
