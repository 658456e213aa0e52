/**
 * Paper cannot be unfolded: what is folded is printed open, and folded again for the screen; but a list of
 * lines stays one, with those entries whole that the reader has opened.
 */
export function startPrintingDetails(): void {
  let folded: HTMLDetailsElement[] = [];
  const open = (opened: boolean) => {
    for (const details of folded) details.open = opened;
  };
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .entry)')];
    open(true);
  });
  addEventListener('afterprint', () => open(false));
}
