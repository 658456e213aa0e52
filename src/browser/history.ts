/**
 * Puts an address and a state into the tab's history. A browser may refuse, as Safari does after 100
 * times within 30 s; then the page goes on, and only its address lags behind.
 *
 * @param entry   `new`: Back leads to where the page was; `same`: takes the place of the present entry
 * @param address relative to the page
 * @returns whether the browser took it
 */
export function putHistory(entry: 'new' | 'same', state: unknown, address: string): boolean {
  try {
    if (entry === 'new') history.pushState(state, '', address);
    else history.replaceState(state, '', address);
    return true;
  } catch {
    return false;
  }
}
