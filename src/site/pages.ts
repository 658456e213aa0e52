/** The kinds of pages: what each is made of. */

/** Modules of `src/browser/` that stand in pages themselves, because something must not flash or wait. */
export const INLINE = ['continue', 'early', 'early-index', 'lost', 'moved'] as const;

/** A kind of page. */
export interface PageKind {
  /** Its file; what stands in `<>` is different in each. */
  readonly file: string;
  /** Classes of its body, for its styles. */
  readonly body: 'reading' | 'plain' | 'plain desk';
  /** Its stylesheet, `src/styles/pages/<style>.css`, as a file of `assets/`. */
  readonly style?: string;
  /** Its stylesheet where that stands in the page itself. */
  readonly inlineStyle?: string;
  /** Scripts of `assets/` that it loads by itself. */
  readonly scripts: readonly string[];
  /** Scripts that stand in it; the first one in its head. */
  readonly inline: readonly (typeof INLINE)[number][];
}

const TEXT = { body: 'reading', style: 'chapter', scripts: ['site'], inline: ['early'] } as const;
const LIST = { body: 'plain', scripts: ['site', 'plain'], inline: ['early-index'] } as const;
const ENTRY = { ...LIST, style: 'entry', inline: ['early'] } as const;
const COVER = { ...LIST, style: 'cover', inline: ['early-index', 'continue'] } as const;
const DESK = { body: 'plain desk', scripts: ['desk', 'site', 'plain'], inline: ['early'] } as const;

/** The single file's: what it loads comes to stand in it, too. */
const HELD = {
  body: 'reading',
  inlineStyle: 'single',
  scripts: ['site'],
  inline: ['early'],
} as const;

export const PAGES = {
  home: { ...COVER, file: 'index.html', style: 'home' },
  search: { ...LIST, file: 'search.html', style: 'search', inline: ['early'] },
  // Shown at whatever depth, where none of its links would lead anywhere: it loads nothing.
  lost: {
    file: '404.html',
    body: 'plain',
    inlineStyle: 'plain',
    scripts: [],
    inline: ['early', 'lost'],
  },
  glossary: { ...LIST, file: 'glossary/index.html', style: 'glossary' },
  term: { ...ENTRY, file: 'glossary/<entry>.html' },
  names: { ...LIST, file: 'names/index.html', style: 'names' },
  name: { ...ENTRY, file: 'names/<name>.html' },
  place: { ...ENTRY, file: 'places/<place>.html', style: 'place', inline: ['early', 'continue'] },
  kept: {
    ...LIST,
    file: 'kept/index.html',
    style: 'kept',
    scripts: ['keep', 'site', 'plain'],
  },
  cover: { ...COVER, file: '<report>/index.html' },
  chapter: { ...TEXT, file: '<report>/<chapter>.html' },
  open: { ...LIST, file: '<report>/open.html', style: 'open', inline: ['early'] },
  full: { ...TEXT, file: '<report>/full.html' },
  opening: { file: '<report>/opening.html', body: 'plain', scripts: [], inline: ['moved'] },
  figures: { ...DESK, file: '<report>/figures.html', style: 'figures' },
  ledger: { ...DESK, file: '<report>/ledger.html', style: 'ledger' },
  commitments: {
    ...DESK,
    file: '<report>/commitments.html',
    style: 'commitments',
    scripts: ['commitments', 'site', 'plain'],
  },
  single: { ...HELD, file: '<report>/single.html' },
} as const satisfies Record<string, PageKind>;

/** Name of a kind of page. */
export type PageName = keyof typeof PAGES;
