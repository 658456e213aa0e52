/** Classic scripts that a page loads when they are first needed; they run on `file://`, modules don't. */

/**
 * Runs `load` once per key, or once; forgets it when it fails, so that the next call tries again.
 * @param most how many keys are remembered, those asked for last
 */
export function once<T>(
  load: (key: string) => Promise<T>,
  most: number = Number.POSITIVE_INFINITY,
): (key?: string) => Promise<T> {
  const loads = new Map<string, Promise<T>>();
  return (key = '') => {
    const known = loads.get(key);
    loads.delete(key);
    const started =
      known ??
      load(key).catch((error: unknown) => {
        loads.delete(key);
        throw error;
      });
    loads.set(key, started);
    for (const oldest of loads.keys()) {
      if (loads.size <= most) break;
      loads.delete(oldest);
    }
    return started;
  };
}

/** Adds a `<script src>` to the page and waits until it has run. Rejects when it cannot be had. */
export function runScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`no script at ${url}`));
    };
    document.head.append(script);
  });
}
