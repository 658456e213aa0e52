/** The list of the reports that are kept in this browser; the way out when there is no network. */
import { SITE_ROOT, siteUrl } from './base.ts';
import { button, element } from './element.ts';
import { sizeOf } from './keep-offer.ts';
import { forgetReport, keptList, keptReports } from './kept.ts';

/** Fills the place with the kept reports, each with its size and a way to remove it. */
export function listKept(place: HTMLElement): void {
  const away = new URLSearchParams(location.search).get('away');
  if (away?.startsWith(SITE_ROOT)) {
    const again = element('a', '', '再试一次');
    again.href = away;
    place.before(element('p', 'away', '现在没有网络，要看的那一页没有存下。', again));
  }
  show().catch(() => {});

  async function show(): Promise<void> {
    const items = [];
    for (const report of await keptReports(SITE_ROOT)) {
      const list = await keptList(SITE_ROOT, report);
      if (!list) continue;
      const link = element('a', '', list.title);
      link.href = siteUrl(`${report}/index.html`);
      const forget = button('删去', () => forgetReport(SITE_ROOT, report).then(show, () => {}));
      forget.setAttribute('aria-label', `删去${list.title}`);
      items.push(element('li', '', link, element('small', '', sizeOf([list])), forget));
    }
    const none = '还没有存下报告。打开一份报告的封面，按“存下这份报告”，没有网络时也能读。';
    place.replaceChildren(
      items.length > 0 ? element('ul', 'kept-list', ...items) : element('p', '', none),
    );
  }
}
