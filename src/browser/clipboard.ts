/** Copies text; also where the newer way is not to be had (HTTP on an office network). */

/** @returns whether it was copied */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

function copyOldWay(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'only-heard';
  // Inside the panel, so that focus leaving the panel does not close it.
  (document.querySelector('.cite-panel') ?? document.body).append(area);
  area.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    // The reader is told to copy by hand.
  }
  area.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}
