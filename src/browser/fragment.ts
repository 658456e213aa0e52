/** What the fragment of an address names. Anybody may have written it: it need not be well-formed. */

/**
 * The ids that a fragment can name, best first, as the HTML standard has it: as it stands, then decoded.
 * @param hash with its `#`; '' for none
 */
export function idsOf(hash: string): string[] {
  // Browsers that don't know text fragments leave them in the address.
  const id = hash.slice(1).split(':~:')[0];
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
