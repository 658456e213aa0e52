/** Prints passages alone, each with its citation. */
import { officialSource } from '../cite/forms.ts';
import { webAddress } from '../cite/link.ts';
import { type Passage, quotedWords } from '../cite/passage.ts';
import type { Occasion } from '../cite/reference.ts';

/** Opens the browser's print dialog on the passages and nothing else. */
export function printPassages(passages: readonly Passage[], { page }: Occasion): void {
  const section = document.createElement('section');
  section.className = 'passage-print';
  for (const passage of passages) {
    const words = document.createElement('blockquote');
    words.textContent = quotedWords(passage);
    const source = document.createElement('p');
    source.textContent = `——${officialSource(passage)}`;
    const link = document.createElement('p');
    link.className = 'address';
    link.textContent = webAddress(passage, page);
    section.append(words, source, link);
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
