/** The page's address, as far as a browser lets a page write it. */

/**
 * Puts what the page shows into its address. A browser may refuse (Safari after 100 times in 30 s):
 * the address then stays behind, and what the page does goes on.
 * @param isNew whether Back leads to the address before; else it is replaced
 */
export function writeHistory(address: string | URL, isNew = false): void {
  try {
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  } catch {
    // Nothing is lost but a link to this very view.
  }
}
