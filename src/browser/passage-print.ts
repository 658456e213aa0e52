/** Prints passages alone, each with its citation. */

import { webAddress } from '../cite/link.ts';
import { officialSource } from '../cite/official.ts';
import { type Passage, quotedWords } from '../cite/passage.ts';
import type { Occasion } from '../cite/reference.ts';
import { element } from './element.ts';

/** Opens the browser's print dialog on the passages and nothing else. */
export function printPassages(passages: readonly Passage[], { page }: Occasion): void {
  const section = element('section', 'passage-print');
  for (const passage of passages) {
    section.append(
      element('blockquote', '', quotedWords(passage)),
      element('p', '', `——${officialSource(passage)}`),
      element('p', 'address', webAddress(passage, page) ?? ''),
    );
  }
  document.body.append(section);
  document.documentElement.toggleAttribute('data-print-passage', true);
  addEventListener(
    'afterprint',
    () => {
      section.remove();
      document.documentElement.toggleAttribute('data-print-passage', false);
    },
    { once: true },
  );
  print();
}
