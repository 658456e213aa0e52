/** The element that a fragment (`#p1.2-1`) names; null for none, also where it is malformed (`#%E4%B`). */
export function fragmentTarget(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
