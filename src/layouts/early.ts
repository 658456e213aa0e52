/** The inline script of every page's head, bundled once for all of them. */
import { bundleScript } from '../bundle.ts';

/** Source of `src/browser/early.ts` as a classic script. */
export const early: string = await bundleScript('src/browser/early.ts');
