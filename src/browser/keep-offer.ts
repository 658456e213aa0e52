/** The offer to keep reports in this browser: how much it is, how far it has come, the way back. */
import type { FileList } from '../publish/file-list.ts';
import { SITE_ROOT, siteUrl } from './base.ts';
import { button, element } from './element.ts';
import { forgetReport, keepReport, keptList, offeredList } from './kept.ts';

/** 0.6 MB, of all files together as they are kept. */
export function sizeOf(lists: readonly FileList[]): string {
  const bytes = lists.reduce((sum, list) => sum + list.bytes, 0);
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/**
 * Starts the offer.
 * @param place names the reports by their ids (`data-keep`), and what they are to readers (`data-what`)
 */
export function offerToKeep(place: HTMLElement): void {
  const reports = (place.dataset['keep'] ?? '').split(' ');
  const what = place.dataset['what'] ?? '';
  // Said aloud is what changes in a status that is already there; the buttons are no part of it.
  const status = element('span', '');
  status.setAttribute('role', 'status');
  place.append(status);
  look().catch(failed);

  /** Says how it stands, and what can be done. Who has just pressed a button has the focus on the next. */
  function say(words: string, ...ways: readonly HTMLElement[]): void {
    const hadFocus = place.contains(document.activeElement);
    while (place.lastChild !== status) place.lastChild?.remove();
    place.append(...ways);
    place.dataset['keepState'] = ways[0]?.className ?? '';
    if (hadFocus) place.querySelector('button')?.focus();
    status.textContent = words;
  }

  async function look(): Promise<void> {
    const lists = await Promise.all(reports.map((report) => keptList(SITE_ROOT, report)));
    const kept = lists.filter((list) => list !== null);
    if (kept.length === reports.length) return showKept(kept);
    const keep = button(`存下${what}`, () => keepAll().catch(failed), 'offered');
    // A report tells its size at once; those of a place are asked when they are wanted.
    const size = reports[0] && reports.length === 1 ? await sizeOffered(reports[0]) : '';
    const some = kept.length > 0 ? `已经存下 ${kept.length} 份。` : '';
    say(`${some}没有网络也要读，就存在这台设备上${size}。`, keep);
  }

  async function sizeOffered(report: string): Promise<string> {
    return offeredList(SITE_ROOT, report).then(
      (list) => `（${sizeOf([list])}）`,
      () => '',
    );
  }

  function showKept(lists: readonly FileList[]): void {
    const forget = button('删去', () => forgetAll().catch(failed), 'kept');
    const others = element('a', '', '存下的报告');
    others.href = siteUrl('kept/index.html');
    say(`存下了，没有网络也能读（${sizeOf(lists)}）。`, forget, others);
  }

  async function keepAll(): Promise<void> {
    // May be refused; then the browser may clear what is kept when it runs out of room.
    navigator.storage?.persist?.().catch(() => {});
    const control = new AbortController();
    const progress = element('progress', 'busy');
    progress.setAttribute('aria-label', '存下了多少');
    const stop = button('停', () => control.abort());
    say('正在存。', progress, stop);
    try {
      const lists = await Promise.all(reports.map((report) => offeredList(SITE_ROOT, report)));
      status.textContent = `正在存，共 ${sizeOf(lists)}。`;
      progress.max = lists.reduce((sum, { files }) => sum + Object.keys(files).length, 0);
      progress.value = 0;
      for (const [at, list] of lists.entries()) {
        await keepReport(SITE_ROOT, reports[at] ?? '', list, {
          signal: control.signal,
          onFile: () => {
            progress.value += 1;
          },
        });
      }
    } catch (error) {
      if (!control.signal.aborted) throw error;
    }
    await look();
  }

  async function forgetAll(): Promise<void> {
    for (const report of reports) await forgetReport(SITE_ROOT, report);
    await look();
  }

  function failed(error: unknown): void {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    const why = isFull ? '这台设备放不下了' : '网络断了，或者网站正在更新';
    say(
      `没有存下：${why}。`,
      button('再试', () => keepAll().catch(failed), 'failed'),
    );
  }
}
