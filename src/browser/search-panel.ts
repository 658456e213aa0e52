/** One search panel: what was asked, the answer to it, and the address that holds both. */
import type { Result, Search } from '../search/page/client.ts';
import { SearchError } from '../search/page/error.ts';
import { passAnswer } from './answer.ts';
import { answerAround } from './answer-stretch.ts';
import { SINGLE_FILE, siteUrl } from './base.ts';
import { element } from './element.ts';
import { opensHere } from './events.ts';
import { writeHistory } from './history.ts';
import { keepRecentQuery } from './recent.ts';
import { type Asked, isNewSearch, readAddress, writeAddress } from './search-address.ts';
import type { Around } from './search-around-offer.ts';
import { hitAddress, shorten } from './search-hits.ts';
import { askOn, firstPage, progress, summary } from './search-more.ts';
import { HAS_SCREEN_KEYBOARD, Options } from './search-options.ts';
import { addParts, type Parts } from './search-parts.ts';
import { forgetSearchPlace, hasSearchPlace, keepSearchPlace, searchPlace } from './search-place.ts';
import { Shown } from './search-shown.ts';
import { whenTyped } from './typed.ts';

/** Pause (ms) before what stands around an answer is first loaded, so that the answer comes first. */
const PAUSE = 300;
/** Longer queries, as when a page is pasted in, are answered but not held by the address. */
const LONGEST_IN_ADDRESS = 500;
/** Pause in typing (ms) after which a search is made. */
const TYPING_PAUSE = 120;

/** What stands under an empty field. */
const HINT = '一个字也能查。多个词用空格隔开；加引号则连标点一起查。';

/** What answers a panel. */
export interface Answering {
  search: Pick<Search, 'search' | 'prepare'>;
  /** Makes what stands around its answers, when the first of them is there. Rejects when that cannot be had. */
  around(parts: Parts, ask: (asked: Partial<Asked>) => void): Promise<Around>;
}

/** Brings a panel to life. @param panel an element `[data-search]` */
export function startPanel(panel: HTMLElement, answering: Answering): void {
  const parts = addParts(panel);
  if (parts) new Panel(parts, answering);
}

class Panel {
  readonly #at: Parts;
  readonly #by: Answering;
  readonly #options: Options;
  readonly #shown: Shown;
  /** Whether the address of the page is this panel's. */
  readonly #hasAddress: boolean;
  #filters: Asked['filters'] = {};
  #order: Asked['order'];
  #around: Around | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;
  /** Whether the first hit is to be opened as soon as it is there. */
  #opensFirst = false;
  /** Where Back is to lead, until the answer is there. */
  #back: ReturnType<typeof searchPlace> = null;

  constructor(parts: Parts, answering: Answering) {
    const { panel, form, input } = parts;
    this.#at = parts;
    this.#by = answering;
    this.#hasAddress = !panel.closest('dialog');
    this.#options = new Options(parts, {
      tooEarly: () => {
        this.#opensFirst = true;
        void this.#answer();
      },
      openAll: () => this.#openAll(),
    });
    this.#shown = new Shown(
      parts,
      this.#options,
      (result) => {
        this.#showSummary(result);
        void this.#around?.grown(result, this.#asked());
      },
      (error) => this.#fail(error),
    );
    whenTyped(input, () => this.#onTyping());
    input.addEventListener('focus', () => void this.#by.search.prepare());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer();
    });
    panel.addEventListener('click', (event) => this.#onOpen(event));
    panel.closest('dialog')?.addEventListener('close', forgetSearchPlace);
    if (this.#hasAddress) addEventListener('popstate', () => this.#fromHistory());
    else void this.#by.search.prepare();
    this.#show('idle', HINT);
    const isAsked = hasSearchPlace() || (this.#hasAddress && location.search !== '');
    // What was typed, and entered, before this script had come is not lost.
    this.#opensFirst = form.dataset['entered'] !== undefined;
    if (this.#opensFirst) void this.#answer();
    else if (input.value && !isAsked) this.#onTyping();
    else this.#fromHistory();
    if (this.#hasAddress && !this.#back && !(input.value && HAS_SCREEN_KEYBOARD.matches))
      input.focus();
  }

  /** Asks for other words, or otherwise; what is not named stays. */
  ask({ words, filters, order }: Partial<Asked>): void {
    if (words !== undefined) {
      this.#at.input.value = words;
      if (!HAS_SCREEN_KEYBOARD.matches) this.#at.input.focus();
    }
    this.#filters = filters ?? this.#filters;
    this.#order = order ?? this.#order;
    void this.#answer();
  }

  /** All results on the page that has an address. */
  #openAll(): void {
    if (this.#hasAddress || SINGLE_FILE || this.#at.input.value.trim() === '') return;
    keepRecentQuery(this.#at.input.value);
    location.assign(siteUrl(`search.html${writeAddress(this.#asked())}`));
  }

  /** A hit or another way out of the panel is opened: this is where Back must lead. */
  #onOpen(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    const { words = '', hit } = link.dataset;
    const found = this.#shown.foundFor(words);
    keepRecentQuery(this.#at.input.value);
    const isHere = link.href.split('#')[0] === location.href.split('#')[0];
    if (hit !== undefined && found) {
      const hits = [...found.hits].sort((a, b) => a.place - b.place);
      const answer = answerAround(
        { words, asked: writeAddress(this.#asked()), atLeast: !found.isFinal },
        hits.map((one) => [hitAddress(one), one.occurrences]),
        hits.findIndex(({ key }) => key === hit),
        found.names,
      );
      const url = passAnswer(answer, link.href);
      if (!isHere) link.href = url;
    }
    if (!opensHere(event)) return;
    if (isHere) {
      // It stands on this very page, and is marked there already: nothing is loaded.
      this.#at.panel.closest('dialog')?.close();
      return;
    }
    keepSearchPlace(this.#asked(), link, this.#shown.wanted);
    // Safari focuses no link that is clicked; a page that is kept whole comes back as it was left.
    link.focus({ preventScroll: true });
  }

  #asked(): Asked {
    return { words: this.#at.input.value, filters: this.#filters, order: this.#order };
  }

  #onTyping(): void {
    this.#back = null;
    this.#opensFirst = false;
    clearTimeout(this.#timer);
    this.#at.panel.dataset['searchState'] = 'loading';
    this.#timer = setTimeout(() => void this.#answer(), TYPING_PAUSE);
  }

  /** Asks what the address says, or what was asked where Back leads to. */
  #fromHistory(): void {
    this.#back = searchPlace();
    const asked = this.#back?.asked ?? readAddress(this.#hasAddress ? location.search : '');
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
    this.#back = null;
    if (!hit) return;
    hit.focus({ preventScroll: true });
    const scroller = panel.closest('dialog') ?? document.documentElement;
    scroller.scrollTop += hit.getBoundingClientRect().top - place.top;
  }

  /** Answers what stands in the field; an answer that comes after that has changed is dropped. */
  async #answer(): Promise<void> {
    clearTimeout(this.#timer);
    const run = ++this.#run;
    const isCurrent = () => run === this.#run;
    const asked = this.#asked();
    this.#remember(asked);
    if (asked.words.trim() === '') {
      this.#clear();
      this.#show('idle', HINT);
      const around = await this.#loadAround();
      if (isCurrent()) await around?.waiting(isCurrent);
      return;
    }
    this.#at.panel.dataset['searchState'] = 'loading';
    if (!this.#at.hits.firstChild) this.#show('loading', '正在查……');
    try {
      const first = await this.#by.search.search(asked.words, asked);
      if (!isCurrent()) return;
      // Nothing yet is not nothing: it may stand in what is not checked.
      const result = await askOn(first, 1, isCurrent, (longer) =>
        this.#show('loading', `正在查……${progress(longer)}`),
      );
      if (!isCurrent()) return;
      if (result.total === 0) await this.#missed(result, asked, isCurrent);
      else await this.#hit(result, asked, isCurrent);
      // All that stands above and below the hit has come by now.
      if (isCurrent()) this.#goBack();
    } catch (error) {
      if (!isCurrent()) return;
      this.#clear();
      this.#fail(error);
    }
  }

  async #hit(first: Result, asked: Asked, isCurrent: () => boolean): Promise<void> {
    this.#at.leads.replaceChildren();
    const wanted = this.#back?.shown ?? firstPage(first);
    this.#shown.begin({ result: first, words: asked.words, wanted, isCurrent });
    this.#showSummary(first);
    if (this.#opensFirst && first.hits.length > 0) {
      this.#opensFirst = false;
      this.#options.open();
    }
    // Room for what is still to come; once it is loaded, it comes with the hits.
    if (!this.#around) this.#at.gathered.toggleAttribute('data-early', true);
    const [result] = await Promise.all([
      this.#shown.fill(),
      this.#around || this.#back ? null : new Promise((go) => setTimeout(go, PAUSE)),
    ]);
    if (!isCurrent()) return;
    const around = await this.#loadAround();
    if (!around || !isCurrent()) return;
    const others = await around.found(result ?? first, asked, isCurrent);
    if (isCurrent()) this.#shown.add(others);
  }

  async #missed(result: Result, asked: Asked, isCurrent: () => boolean): Promise<void> {
    const around = await this.#loadAround();
    // That nothing was found is true also where nothing can be proposed instead.
    const missed = await around?.missed(result, asked, isCurrent);
    if (!isCurrent()) return;
    this.#opensFirst = false;
    this.#shown.instead(missed?.found ?? []);
    this.#show('done', ...(missed?.message ?? [`原文里没有“${shorten(asked.words)}”。`]));
  }

  /** What stands around the answers; null where it cannot be had. */
  async #loadAround(): Promise<Around | null> {
    this.#around ??= await this.#by.around(this.#at, (asked) => this.ask(asked)).catch(() => null);
    return this.#around;
  }

  #clear(): void {
    const { entries, gathered, leads, narrow } = this.#at;
    entries.replaceChildren();
    gathered.replaceChildren(entries);
    leads.replaceChildren();
    narrow.hidden = true;
    this.#shown.instead([]);
  }

  #show(state: string, ...message: (string | Node)[]): void {
    this.#at.panel.dataset['searchState'] = state;
    this.#at.status.replaceChildren(...message);
  }

  #showSummary(result: Result): void {
    const { occurrences, isFinal } = result;
    const count = element('b', '', String(occurrences));
    // A count is said to be one only when it is final.
    if (isFinal) count.dataset['occurrences'] = String(occurrences);
    const [before, after] = summary(result);
    this.#show('done', before, count, after);
  }

  #fail(error: unknown): void {
    const known = error instanceof SearchError ? error.message : null;
    this.#show('error', known ?? '检索出错了，请刷新页面再试。');
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
