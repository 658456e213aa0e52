/**
 * Stands in `404.html`, which hosts show for any address: only the browser can tell how far above the
 * site's root is. Until it is found the page has words and no links that lead nowhere.
 */

/** A small file in the root of every site; the site's name stands in it and in this page. */
const MANIFEST = 'manifest.webmanifest';
const NAME = document.body.dataset['site'];

/** Some hosts answer every address with a page and 200: the answer itself must be ours. */
async function isRoot(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = await (await fetch(folder + MANIFEST)).json();
    return (manifest as { short_name?: unknown } | null)?.short_name === NAME;
  } catch {
    return false;
  }
}

/** The nearest folder above this address that holds a site. */
async function findRoot(): Promise<string | null> {
  if (!location.protocol.startsWith('http')) return new URL('.', location.href).href;
  const steps = location.pathname.split('/');
  while (steps.pop() !== undefined && steps.length > 0) {
    const folder = `${location.origin}${steps.join('/')}/`;
    if (await isRoot(folder)) return folder;
  }
  return null;
}

/** Shows the links, which the build made relative to the root, in the place of the words. */
function showLinks(root: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.actions a')) {
    link.href = new URL(link.getAttribute('href') ?? '', root).href;
  }
  for (const way of document.querySelectorAll<HTMLElement>('[data-way]')) way.hidden = !way.hidden;
}

findRoot().then((root) => {
  if (root !== null) showLinks(root);
  document.documentElement.dataset['ready'] = '';
});
