/** Prints passages alone, each with its citation. */
import { type Occasion, officialForm } from '../cite/forms.ts';
import { plainLink } from '../cite/link.ts';
import { type Passage, wordsOf } from '../cite/passage.ts';

/** Opens the browser's print dialog on the passages and nothing else. */
export function printPassages(passages: readonly Passage[], { page }: Occasion): void {
  const section = document.createElement('section');
  section.className = 'passage-print';
  for (const passage of passages) {
    const words = document.createElement('blockquote');
    words.textContent = wordsOf(passage) ?? passage.text;
    const source = document.createElement('p');
    source.textContent = `——${officialForm({ ...passage, words: null })}`;
    const link = document.createElement('p');
    link.className = 'address';
    link.textContent = plainLink(passage, page);
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
