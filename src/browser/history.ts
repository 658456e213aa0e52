/**
 * Puts what the page shows into its address. A browser may refuse (Safari after 100 times in 30 s):
 * the address then stays behind, and what the page does goes on.
 * @param isNew whether Back leads to the address before; else it is replaced
 * @param state what the entry is to keep; one that is replaced keeps what it has
 */
export function writeHistory(
  address: string | URL,
  isNew = false,
  state: unknown = isNew ? null : history.state,
): void {
  try {
    if (isNew) history.pushState(state, '', address);
    else history.replaceState(state, '', address);
  } catch {
    // Nothing is lost but a link to this very view.
  }
}
