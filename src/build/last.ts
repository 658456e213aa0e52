/** Whether a site is as the last build left it, and would be built the same again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stampOf } from './stamp.ts';
import { STORES } from './stores.ts';

const LAST = path.join(STORES, 'last.json');

/** @param inputs digest of all that it is made from */
export function isAsBuilt(site: string, inputs: string): boolean {
  if (!existsSync(LAST)) return false;
  const [known, stamp] = JSON.parse(readFileSync(LAST, 'utf8')) as [inputs: string, stamp: string];
  return known === inputs && stamp === stampOf(site);
}

/** Says that a site has just been built. */
export function rememberBuilt(site: string, inputs: string): void {
  mkdirSync(STORES, { recursive: true });
  writeFileSync(LAST, JSON.stringify([inputs, stampOf(site)]));
}
