/** Smaller gzip of the same bytes, for what every first search moves. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';

/** Passes over the data; more hardly help. */
const ITERATIONS = 15;

/** What was recompressed, by its SHA-256: every index comes with the same engine, which takes a second. */
const done = new Map<string, Promise<Uint8Array>>();

/** The same content, compressed as well as gzip allows. @param content gzip */
export function recompress(content: Uint8Array): Promise<Uint8Array> {
  const key = createHash('sha256').update(content).digest('hex');
  const known = done.get(key);
  if (known) return known;
  const started = gzipAsync(gunzipSync(content), { numiterations: ITERATIONS }).then((smaller) =>
    smaller.length < content.length ? smaller : content,
  );
  done.set(key, started);
  return started;
}
