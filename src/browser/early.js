// Runs before the first paint, so that a stored setting does not flash.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    // On file:// Firefox has a store of its own for each file, but one for cookies.
    const cookie = /zhudu\.settings=([^;]+)/.exec(document.cookie);
    const stored = JSON.parse(
      cookie ? decodeURIComponent(cookie[1]) : localStorage.getItem('zhudu.settings') || '{}',
    );
    for (const name in stored) root.setAttribute(`data-${name}`, stored[name]);
  } catch {
    // Storage may be forbidden: the defaults hold.
  }
})();
