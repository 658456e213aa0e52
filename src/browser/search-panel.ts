/** One search panel: what was asked, the answer to it, and the address that holds both. */
import { createSearch, type NearResult, type Result, type Search } from '../search/client.ts';
import { SearchError } from '../search/error.ts';
import { browserHost, inlineHost } from '../search/host.ts';
import type { Lists } from '../search/near/lists.ts';
import { normalise } from '../search/normalise.ts';
import { SINGLE_FILE, SITE_ROOT, siteUrl } from './base.ts';
import { dialogClose } from './dialog-close.ts';
import { element } from './element.ts';
import { opensHere } from './events.ts';
import { writeHistory } from './history.ts';
import { loadScript } from './load-script.ts';
import { type Asked, isNewSearch, readAddress, writeAddress } from './search-address.ts';
import { renderHits, renderNear, shorten } from './search-hits.ts';
import { Narrowing } from './search-narrow.ts';
import { forgetSearchPlace, hasSearchPlace, keepSearchPlace, searchPlace } from './search-place.ts';
import { whenTyped } from './typed.ts';

/** Pause (ms) before the lists are loaded for the first time, so that the first answer comes first. */
const LISTS_PAUSE = 300;
/** Longer queries, as when a page is pasted in, are answered but not held by the address. */
const LONGEST_IN_ADDRESS = 500;
/** Pause in typing (ms) after which a search is made. */
const TYPING_PAUSE = 120;

/** What stands under an empty field. */
const HINT = '输入一个字起就能查。几个词用空格隔开，要连标点一起查就加引号。';

let search: Search | null = null;

/** The search of this page, made when first needed. */
function theSearch(): Search {
  search ??= createSearch(SINGLE_FILE ? inlineHost() : browserHost(SITE_ROOT));
  return search;
}

/** Brings a panel to life. @param panel an element `[data-search]` */
export function startPanel(panel: HTMLElement): void {
  const form = panel.querySelector('form');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const part = <K extends 'p' | 'div' | 'details'>(kind: K, name: string) => {
    const node = element(kind, `search-${name}`);
    node.setAttribute(`data-search-${name}`, '');
    return node;
  };
  const status = part('p', 'status');
  status.setAttribute('role', 'status');
  status.textContent = HINT;
  const terms = part('div', 'terms');
  const narrow = part('details', 'narrow');
  const hits = part('div', 'hits');
  narrow.hidden = true;
  // On a phone the choices would push the hits out of sight.
  narrow.open = matchMedia('(min-width: 40rem)').matches;
  // The form stays where it is: moved, its field would lose the focus of somebody who is typing.
  form.nextElementSibling?.remove(); // What was said of a load that failed.
  panel.append(status, terms, narrow, hits);
  panel.closest('dialog')?.prepend(dialogClose());
  new Panel({ panel, form, input, status, terms, narrow, hits });
}

interface Parts {
  panel: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  terms: HTMLElement;
  narrow: HTMLElement;
  hits: HTMLElement;
}

class Panel {
  readonly #at: Parts;
  readonly #narrowing: Narrowing;
  /** Whether the address of the page is this panel's. */
  readonly #hasAddress: boolean;
  #filters: Asked['filters'] = {};
  #order: Asked['order'];
  #lists: Awaited<ReturnType<Search['lists']>> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;
  /** Where Back is to lead, until the answer is there. */
  #back: ReturnType<typeof searchPlace> = null;

  constructor(parts: Parts) {
    const { panel, form, input, narrow, hits } = parts;
    this.#at = parts;
    this.#hasAddress = !panel.closest('dialog');
    this.#narrowing = new Narrowing(narrow, ({ filters, order }) => {
      this.#filters = filters;
      this.#order = order ?? this.#order;
      void this.#answer();
    });
    whenTyped(input, () => this.#onTyping());
    input.addEventListener('focus', () => void theSearch().prepare());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer();
    });
    hits.addEventListener('click', (event) => this.#onOpen(event));
    panel.closest('dialog')?.addEventListener('close', forgetSearchPlace);
    if (this.#hasAddress) addEventListener('popstate', () => this.#fromHistory());
    else void theSearch().prepare();
    const isAsked = hasSearchPlace() || (this.#hasAddress && location.search !== '');
    // What was typed before this script had come is not lost.
    if (input.value && !isAsked) this.#onTyping();
    else if (this.#hasAddress || isAsked) this.#fromHistory();
    if (this.#hasAddress && !input.value) input.focus();
  }

  /** A hit is opened: this is where Back must lead. */
  #onOpen(event: MouseEvent): void {
    const hit = (event.target as Element).closest<HTMLAnchorElement>('.hit');
    if (!hit || !opensHere(event)) return;
    if (hit.href.split('#')[0] === location.href.split('#')[0]) {
      // It stands on this very page, and is marked there already: nothing is loaded.
      this.#at.panel.closest('dialog')?.close();
      return;
    }
    keepSearchPlace(this.#asked(), hit);
    // Safari focuses no link that is clicked; a page that is kept whole comes back as it was left.
    hit.focus({ preventScroll: true });
  }

  #asked(): Asked {
    return { words: this.#at.input.value, filters: this.#filters, order: this.#order };
  }

  #onTyping(): void {
    this.#back = null;
    clearTimeout(this.#timer);
    this.#at.panel.dataset['searchState'] = 'loading';
    this.#timer = setTimeout(() => void this.#answer({ typing: true }), TYPING_PAUSE);
  }

  /** Asks what the address says, or what was asked where Back leads to. */
  #fromHistory(): void {
    this.#back = searchPlace();
    const asked = this.#back?.asked ?? readAddress(location.search);
    this.#at.input.value = asked.words;
    this.#filters = asked.filters;
    this.#order = asked.order;
    void this.#answer();
  }

  /** Goes to the hit that was opened, once it is there. */
  #goBack(): void {
    const { hits, panel } = this.#at;
    const place = this.#back;
    const hit = place && hits.querySelector<HTMLElement>(`[data-hit="${CSS.escape(place.hit)}"]`);
    if (!hit) return;
    this.#back = null;
    hit.focus({ preventScroll: true });
    const scroller = panel.closest('dialog') ?? document.documentElement;
    scroller.scrollTop += hit.getBoundingClientRect().top - place.top;
  }

  /** Answers what stands in the field; an answer that comes after that has changed is dropped. */
  async #answer({ typing = false } = {}): Promise<void> {
    clearTimeout(this.#timer);
    const run = ++this.#run;
    const { hits, terms, panel } = this.#at;
    const asked = this.#asked();
    this.#remember(asked);
    if (asked.words.trim() === '') {
      hits.replaceChildren();
      terms.replaceChildren();
      this.#narrowing.hide();
      this.#show('idle', HINT);
      return;
    }
    panel.dataset['searchState'] = 'loading';
    if (!hits.firstChild) this.#show('loading', '正在查……');
    try {
      const result = await theSearch().search(asked.words, asked);
      if (run !== this.#run) return;
      // That nothing was found is true also where nothing can be proposed instead.
      const near = result.total === 0 ? await this.#near(result, asked) : [];
      if (run !== this.#run) return;
      hits.replaceChildren(
        ...renderHits(result, asked.words),
        ...renderNear(near, result, asked.words),
      );
      this.#narrowing.show(result, asked);
      const missed = `没有一段原文含有“${shorten(asked.words)}”。下面是按相近的词查到的：`;
      this.#show('done', near.length > 0 ? missed : summary(result, asked));
      this.#goBack();
      await this.#add(result, asked, run, typing);
    } catch (error) {
      if (run !== this.#run) return;
      hits.replaceChildren();
      terms.replaceChildren();
      this.#narrowing.hide();
      this.#show(
        'error',
        error instanceof SearchError ? error.message : '检索出错了，请刷新页面再试。',
      );
    }
  }

  /** What may come after the answer: suggestions, explanations, and other names of what was typed. */
  async #add(result: Result, asked: Asked, run: number, typing: boolean): Promise<void> {
    const { terms, hits } = this.#at;
    const first = this.#lists === null;
    if (first) await new Promise((go) => setTimeout(go, LISTS_PAUSE));
    if (run !== this.#run) return;
    this.#lists = await theSearch()
      .lists()
      .catch(() => null);
    if (!this.#lists || run !== this.#run) return;
    if (typing) loadScript('assets/suggestions.js').catch(() => {}); // Then nothing is suggested.
    terms.replaceChildren(...explanations(this.#lists, result));
    if (result.total === 0) return;
    const near = await this.#near(result, asked);
    if (run === this.#run) hits.append(...renderNear(near, result, asked.words));
    this.#goBack();
  }

  #near(result: Result, asked: Asked): Promise<NearResult[]> {
    return theSearch()
      .near(result, asked)
      .catch(() => []);
  }

  #show(state: string, message: string | Node[]): void {
    this.#at.panel.dataset['searchState'] = state;
    this.#at.status.replaceChildren(...(typeof message === 'string' ? [message] : message));
  }

  #remember(asked: Asked): void {
    if (!this.#hasAddress || asked.words.length > LONGEST_IN_ADDRESS) return;
    const before = readAddress(location.search);
    // An emptied field is the pause before the next query, not one to come back to.
    if (asked.words.trim() === '' && before.words !== '') return;
    const address = location.pathname + writeAddress(asked);
    if (address === location.pathname + location.search) return;
    writeHistory(address, isNewSearch(before, asked), null);
  }
}

/** Links to the explanations of the terms that the words are. */
function explanations({ listed }: Lists, result: Result): Node[] {
  const form = (text: string) => normalise(text).text;
  const words = new Set(result.query.words.map(({ text }) => form(text)));
  const found = listed.filter(
    ({ term, forms }) => term && forms.some((one) => words.has(form(one))),
  );
  if (found.length === 0) return [];
  const links = found.map(({ term, forms }) => {
    const link = element('a', '', `${forms[0]}的注释`);
    link.href = siteUrl(`glossary/index.html#${term}`);
    return link;
  });
  return links;
}

function summary(result: Result, { words }: Asked): Node[] | string {
  if (result.total === 0) {
    return `没有一段原文含有“${shorten(words)}”。检索不漏：请看看是不是错字，或少输几个字再试。`;
  }
  const count = element('b', '', String(result.occurrences));
  count.dataset['occurrences'] = String(result.occurrences);
  const narrowed =
    result.hits.length < result.total ? `（全部 ${result.total} 段，已缩小范围）` : '';
  const truncated = result.query.truncated ? '输入太长，只查了前 4000 个字。' : '';
  return [
    document.createTextNode(`${result.hits.length} 段，共 `),
    count,
    document.createTextNode(` 处${narrowed}。${truncated}`),
  ];
}
