/** Under an empty field: what was asked before, examples of what can be asked, and the lists. */
import type { About } from '../search/page/client.ts';
import { SINGLE_FILE, siteUrl } from './base.ts';
import { button, element } from './element.ts';
import { forgetRecentQueries, recentQueries } from './recent.ts';
import { deskReport } from './search-lists.ts';

/** @param about what can be searched; null where it could not be had */
export function whatToAsk(about: About | null, ask: (words: string) => void): HTMLElement[] {
  const recent = recentQueries();
  const rows: HTMLElement[] = [];
  if (recent.length > 0) {
    const before = row(
      '最近查过',
      recent.map((words) => button(words, () => ask(words))),
    );
    const forget = () => {
      forgetRecentQueries();
      before.remove();
    };
    before.lastChild?.appendChild(button('清除', forget, 'forget'));
    rows.push(before);
  }
  const examples = (about?.examples ?? []).map(([words, what]) => {
    const example = button(words, () => ask(words));
    example.append(element('small', '', what));
    return example;
  });
  if (examples.length > 0) rows.push(row('试试', examples));
  if (!SINGLE_FILE) rows.push(row('整张的表', doors(about)));
  return rows;
}

function row(name: string, ways: Node[]): HTMLElement {
  const title = element('h2', '', name);
  return element('section', 'search-ways', title, element('div', '', ...ways));
}

function doors(about: About | null): HTMLElement[] {
  const door = (page: string, name: string) => {
    const link = element('a', '', name);
    link.href = siteUrl(page);
    return link;
  };
  const own = document.body.dataset['report'];
  const desk =
    about &&
    (deskReport(about, own === undefined ? {} : { report: [own] }) ?? deskReport(about, {}));
  return [
    door('glossary/index.html', '术语'),
    door('names/index.html', '名称'),
    ...(desk ? [door(`${desk.id}/figures.html`, `${desk.name ?? ''}数据`)] : []),
  ];
}
