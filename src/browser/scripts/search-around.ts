/** `assets/search-around.js`: what stands around the hits of a search; loaded after the first answer. */
import type { NearResult } from '../../search/near/find.ts';
import type { Filters } from '../../search/page/filters.ts';
import { defaultOrder } from '../../search/page/order.ts';
import css from '../../styles/search-around.css?raw';
import { AROUND, type Missed } from '../search-around-offer.ts';
import { entriesFor } from '../search-entries.ts';
import { type Found, shorten } from '../search-hits.ts';
import { leadsOn, nothingFound, whereNot } from '../search-leads.ts';
import { deskReport, listLinks } from '../search-lists.ts';
import { Narrowing } from '../search-narrow.ts';
import { whatToAsk } from '../search-waiting.ts';
import { addStyles } from '../styles.ts';

/** How what was searched for differs from what was typed, in the reader's words. */
const CHANGE_MEANING: Record<NearResult['change'], string> = {
  繁体: '繁体字',
  数字写法: '同一个数的另一种写法',
  别称: '同一事物的另一种说法',
  拼音: '按拼音',
  字音: '读音相近',
  简称: '简称与全称',
  错字: '有错字、漏字或多字',
};

/** 改查“营商环境”（读音相近）：5 处 */
function nearLine(verb: string, { words, change, occurrences, isFinal }: NearResult): string {
  const count = isFinal ? occurrences : `至少 ${occurrences}`;
  return `${verb}“${words}”（${CHANGE_MEANING[change]}）：${count} 处`;
}

function foundNear(near: NearResult, names: Found['names'], label?: string): Found {
  const { words, hits, isFinal } = near;
  const order = defaultOrder(words.split(' ').length);
  return {
    words,
    match: 'near',
    hits,
    order,
    names,
    isFinal,
    ...(label === undefined ? {} : { label }),
  };
}

addStyles(css);
AROUND.offer((parts, search, ask) => {
  const { gathered, entries, leads, narrow } = parts;
  const narrowing = new Narrowing(narrow, ask);
  /** Whether all that an answer is gathered from has come before. */
  let isLoaded = false;

  /** Shows the lists that have the words, and the entries that they name. */
  async function gather(words: string, filters: Filters, isCurrent: () => boolean) {
    const [lists, about] = await Promise.all([search.lists(), search.about()]);
    const desk = deskReport(about, filters);
    const deskWords = desk ? await search.desk(desk.id).catch(() => null) : null;
    if (!isCurrent()) return;
    const row = listLinks(
      words,
      lists.listed,
      desk && deskWords ? { ...desk, ...deskWords } : undefined,
    );
    entries.replaceChildren(...entriesFor(words, lists, about.names));
    entries.classList.toggle('named', entries.querySelector('.entry-line') !== null);
    gathered.replaceChildren(...(row ? [row] : []), entries);
    isLoaded = true;
  }

  return {
    async waiting(isCurrent) {
      const about = await search.about().catch(() => null);
      if (isCurrent()) leads.replaceChildren(...whatToAsk(about, (words) => ask({ words })));
    },
    async found(result, asked, isCurrent) {
      narrowing.show(result, await search.about(), asked);
      // What comes with the hits needs no room before.
      gathered.toggleAttribute('data-early', !isLoaded);
      const [near] = await Promise.all([
        result.isFinal ? search.near(result, asked).catch(() => []) : [],
        gather(asked.words, asked.filters, isCurrent).catch(() => {}),
      ]);
      return near.map((one) => foundNear(one, result.names, nearLine('另有', one)));
    },
    async grown(result, asked) {
      narrowing.show(result, await search.about(), asked);
    },
    async missed(result, asked, isCurrent): Promise<Missed> {
      narrowing.show(result, await search.about(), asked);
      gathered.toggleAttribute('data-early', false);
      const near = await search.near(result, asked).catch(() => []);
      const [first, ...others] = near;
      const ways = first ? [] : await search.leads(result).catch(() => []);
      await gather(first?.words ?? asked.words, asked.filters, isCurrent).catch(() => {});
      if (isCurrent()) leads.replaceChildren(...leadsOn(ways, asked, ask));
      if (!first) return { message: [nothingFound(result, asked, ways)], found: [] };
      return {
        message: [
          nearLine(`${whereNot(result, asked)}没有“${shorten(asked.words)}”，已改查`, first),
        ],
        found: [
          foundNear(first, result.names),
          ...others.map((one) => foundNear(one, result.names, nearLine('另有', one))),
        ],
      };
    },
  };
});
