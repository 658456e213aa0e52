/**
 * Numbers for paper, where nothing can be pressed: at the first place of a term and before its note. They
 * are shown by the stylesheet (`print-notes.css`) and are no text (C3).
 */
export function startPrintNumbers(): void {
  addEventListener('beforeprint', () => {
    const met = new Set<string>();
    for (const term of document.querySelectorAll<HTMLElement>('a.term')) {
      const id = term.dataset['term'] ?? '';
      const note = met.has(id) ? null : document.getElementById(id);
      if (!note) continue;
      met.add(id);
      term.dataset['n'] = note.dataset['n'] = String(met.size);
    }
  });
}
