/** Draws the text of received files anew, and holds it against the text that was kept (C1). */
import { throwIfAny } from '../model/errors.ts';
import { redrawnErrors } from '../report/received.ts';
import { digestOf, digestOfFiles } from './inputs.ts';
import type { Ready } from './prepare.ts';
import type { Stores } from './stores.ts';

/**
 * Each file once for as long as it, what was drawn from it and the code are the same.
 *
 * @param root folder that holds `content/`
 * @throws {DataErrors} 收件不符
 */
export async function checkReceived(root: string, ready: Ready, stores: Stores): Promise<void> {
  const errors = [];
  const keys = new Set<string>();
  for (const { drawn } of ready.reports) {
    if (!drawn) continue;
    const key = digestOf(ready.code, digestOfFiles([drawn.folder], root));
    const found = stores.received.has(key) ? [] : await redrawnErrors({ root, ...drawn });
    errors.push(...found);
    if (found.length === 0) {
      stores.received.write(key, '');
      keys.add(key);
    }
  }
  throwIfAny(errors);
  stores.received.keep(keys);
}
