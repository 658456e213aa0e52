/** Smaller gzip of the same bytes, for what every first search moves. */
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';

/** Passes over the data; more hardly help. */
const ITERATIONS = 15;

/** The same content, compressed as well as gzip allows. @param content gzip */
export async function recompress(content: Uint8Array): Promise<Uint8Array> {
  const smaller = await gzipAsync(gunzipSync(content), { numiterations: ITERATIONS });
  return smaller.length < content.length ? smaller : content;
}
