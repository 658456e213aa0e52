/** Features start by themselves: one that fails is reported and takes nothing else with it. */

/** Starts features in their order, and says to whoever waits (`html[data-ready]`) that all listen. */
export function start(...features: readonly (() => void)[]): void {
  for (const feature of features) {
    try {
      feature();
    } catch (error) {
      reportError(error);
    }
  }
  // A page may have two scripts that start features; both have run by then.
  addEventListener('DOMContentLoaded', () => {
    document.documentElement.dataset['ready'] = '';
  });
}
