/** The site of one report alone, whose glossary and names stand on one page each. */
import { inject } from 'vitest';
import { queriesOf } from '../library/queries.ts';
import { loadLibrary } from '../library/whole.ts';
import { ONE_ROOT } from './fixture-site.ts';

export const library = loadLibrary(ONE_ROOT);
export const { usageOf, nameUsageOf } = queriesOf(library);

/** The whole address of a page. @param path from the site's root */
export function onOne(path: string): string {
  return new URL(path, inject('oneSite')).href;
}
