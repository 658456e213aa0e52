// Runs before the first paint, so that a stored setting does not flash. Plain ES5 on purpose.
(() => {
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var stored = JSON.parse(localStorage.getItem('zhudu.settings') || '{}');
    for (var name in stored) root.setAttribute('data-' + name, stored[name]);
  } catch (_) {}
})();
