/** A first visit to a page from a slow phone: what it moves, when it paints, whether it jumps. */
import type { Browser } from 'playwright-core';
import type { countingServer, Kind, Sent } from './server.ts';

/** What a visit was like. Bytes are those of the bodies after gzip. */
export interface Visit {
  bytes: Record<Kind, number>;
  /** Bytes fetched for later, not part of `bytes`. */
  ahead: number;
  /** First contentful paint, in milliseconds from the start of the visit. */
  paint: number;
  /** Sum of all layout shifts; 0 is none. */
  shift: number;
}

/** Lighthouse's slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
/** How much slower the phone's processor is than this machine's. */
const SLOWDOWN = 4;
/** Lighthouse's phone. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };
const PAINT = 'first-contentful-paint';
/** Milliseconds in which a page that has loaded everything may still jump. */
const AFTER = 500;

/** Opens a page with nothing cached and waits until nothing more is loaded. */
export async function visit(
  browser: Browser,
  server: Awaited<ReturnType<typeof countingServer>>,
  address: string,
): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  server.take();
  const response = await page.goto(server.url + address, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new Error(`${address}: ${response?.status()}`);
  await page.waitForFunction((name) => performance.getEntriesByName(name)[0], PAINT);
  // A service worker loads beside the page, unseen by it.
  for (let before = -1; before !== server.count(); ) {
    before = server.count();
    await page.waitForTimeout(AFTER);
  }
  const seen = await page.evaluate(paintAndShift, PAINT);
  await context.close();
  return { ...count(server.take()), ...seen };
}

/** Runs in the page. */
async function paintAndShift(name: string): Promise<{ paint: number; shift: number }> {
  const shifts = await new Promise<PerformanceEntry[]>((resolve) => {
    const found: PerformanceEntry[] = [];
    new PerformanceObserver((list) => found.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
    setTimeout(() => resolve(found), 100);
  });
  const [paint] = performance.getEntriesByName(name);
  return {
    paint: paint?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
  };
}

function count(sent: readonly Sent[]): Pick<Visit, 'bytes' | 'ahead'> {
  const bytes: Visit['bytes'] = { html: 0, css: 0, js: 0, font: 0, other: 0 };
  let ahead = 0;
  for (const one of sent) {
    if (one.ahead) ahead += one.bytes;
    else bytes[one.kind] += one.bytes;
  }
  return { bytes, ahead };
}
