/** What the fragment of an address names. Anybody may have written it: it need not be well-formed. */

/**
 * A fragment without what is said to the browser (`#p3.2-5:~:text=…`): one that knows text fragments
 * takes it from the address before scripts see it, an older one leaves it there.
 * @param hash with its `#`; '' for none
 */
export function withoutDirective(hash: string): string {
  return hash.replace(/:~:.*/s, '');
}

/**
 * The ids that a fragment can name, best first, as the HTML standard has it: as it stands, then decoded.
 * @param hash with its `#`; '' for none
 */
export function idsOf(hash: string): string[] {
  const id = withoutDirective(hash).slice(1);
  if (!id) return [];
  try {
    return [id, decodeURIComponent(id)];
  } catch {
    return [id];
  }
}

/** The element that a fragment names, by default the address's; null where there is none. */
export function targetOf(hash = location.hash): HTMLElement | null {
  for (const id of idsOf(hash)) {
    const target = document.getElementById(id);
    if (target) return target;
  }
  return null;
}
