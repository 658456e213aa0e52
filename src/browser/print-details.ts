/** Paper cannot be unfolded: what is folded is printed open, and folded again for the screen. */
export function startPrintingDetails(): void {
  let folded: HTMLDetailsElement[] = [];
  const open = (opened: boolean) => {
    for (const details of folded) details.open = opened;
  };
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    open(true);
  });
  addEventListener('afterprint', () => open(false));
}
