/** What a collection of Anki holds besides cards: its settings, one kind of note, one deck. */
import { CARD_STYLE, CARD_TEMPLATE } from './card-look.ts';
import { FIELDS } from './notes.ts';

/** Of the kind of note; Anki updates its notes as long as this and the fields stay. */
export const NOTE_TYPE = 1_700_000_000_001;

/** The deck that the cards are put into. */
export interface Deck {
  id: number;
  /** `::` goes from the wide to the narrow. */
  name: string;
  about: string;
  /** Seconds since 1970, UTC, of the report's day. */
  day: number;
}

/** Version 11, the one that every Anki reads. */
export const SCHEMA = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
  left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`;

/** The one row of `col`: settings as Anki's own new collection has them. */
export function collectionRow({ id, name, about, day }: Deck): Record<string, string | number> {
  return {
    ...{ id: 1, crt: day, mod: day * 1000, scm: day * 1000, ver: 11, dty: 0, usn: 0, ls: 0 },
    conf: JSON.stringify({
      ...{ nextPos: 1, estTimes: true, activeDecks: [id], sortType: 'noteFld', timeLim: 0 },
      ...{ sortBackwards: false, addToCur: true, curDeck: id, newSpread: 0, dueCounts: true },
      ...{ curModel: String(NOTE_TYPE), collapseTime: 1200 },
    }),
    models: JSON.stringify({ [NOTE_TYPE]: noteType(id, day) }),
    decks: JSON.stringify({
      1: deckOf({ id: 1, name: 'Default', about: '', day }),
      [id]: deckOf({ id, name, about, day }),
    }),
    dconf: JSON.stringify({ 1: DECK_SETTINGS }),
    tags: '{}',
  };
}

function noteType(deck: number, mod: number) {
  const look = { sticky: false, rtl: false, font: 'Arial', size: 20, media: [] };
  const browser = { bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 };
  return {
    ...{
      id: NOTE_TYPE,
      name: '政府工作报告术语',
      type: 0,
      mod,
      usn: -1,
      did: deck,
      tags: [],
      vers: [],
    },
    // Sorted by what is shown, not by the id.
    sortf: FIELDS.indexOf('题面'),
    flds: FIELDS.map((name, ord) => ({ name, ord, ...look })),
    tmpls: [{ name: '问答', ord: 0, ...CARD_TEMPLATE, ...browser }],
    req: [[0, 'any', [FIELDS.indexOf('问题'), FIELDS.indexOf('题面')]]],
    css: CARD_STYLE,
    ...{ latexPre: '', latexPost: '', latexsvg: false },
  };
}

function deckOf({ id, name, about, day }: Deck) {
  return {
    ...{ id, name, desc: about, mod: day, usn: -1, dyn: 0, conf: 1, collapsed: false },
    ...{ lrnToday: [0, 0], revToday: [0, 0], newToday: [0, 0], timeToday: [0, 0] },
    ...{ browserCollapsed: false, extendNew: 0, extendRev: 50 },
  };
}

const DECK_SETTINGS = {
  ...{ id: 1, name: 'Default', mod: 0, usn: 0, maxTaken: 60, autoplay: true, timer: 0 },
  ...{ replayq: true, dyn: false },
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};
