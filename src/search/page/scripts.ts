/** Classic scripts that a page loads when they are first needed; they run on `file://`, modules don't. */

/** Runs `load` once per key, or once; forgets it when it fails, so that the next call tries again. */
export function once<T>(load: (key: string) => Promise<T>): (key?: string) => Promise<T> {
  const loads = new Map<string, Promise<T>>();
  return (key = '') => {
    const known = loads.get(key);
    if (known) return known;
    const started = load(key).catch((error: unknown) => {
      loads.delete(key);
      throw error;
    });
    loads.set(key, started);
    return started;
  };
}

/** {@link once}, for the keys asked for last. @param most how many of them are remembered */
export function lastOnes<T>(
  load: (key: string) => Promise<T>,
  most: number,
): (key?: string) => Promise<T> {
  const ones = new Map<string, () => Promise<T>>();
  return (key = '') => {
    const one = ones.get(key) ?? once(() => load(key));
    ones.delete(key);
    ones.set(key, one);
    for (const oldest of ones.keys()) {
      if (ones.size <= most) break;
      ones.delete(oldest);
    }
    return one();
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
