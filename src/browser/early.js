// Runs before the first paint, so that a stored setting does not flash.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const stored = JSON.parse(localStorage.getItem('zhudu.settings') || '{}');
    for (const name in stored) root.setAttribute(`data-${name}`, stored[name]);
  } catch {
    // Storage may be forbidden: the defaults hold.
  }
})();
