/**
 * The page's address, as far as a browser lets a page write it: Safari refuses after 100 times in 30 s.
 * Then the address stays behind, and what the page does goes on.
 */

/** Puts another address in the place of the one that is there. */
export function replaceAddress(address: string | URL): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Nothing is lost but a link to this very view.
  }
}

/** Puts an address in from which Back leads to the one that is there. */
export function pushAddress(address: string | URL): void {
  try {
    history.pushState(null, '', address);
  } catch {
    // As above.
  }
}
