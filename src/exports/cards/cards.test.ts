import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { FIXTURE_ROOT } from '../../e2e/fixture-site.ts';
import { isOpen } from '../../model/term.ts';
import { cardsOf } from '../../study/card.ts';
import type { ExportSource } from '../export.ts';
import { exportSourcesOf } from '../testing.ts';
import { apkgOf } from './apkg.ts';
import { deckOf } from './exports.ts';
import { cardNotesOf, FIELDS, termsAsked } from './notes.ts';
import { askPackage, readDecks } from './testing.ts';
import { tsvOf } from './tsv.ts';

const sources = exportSourcesOf(FIXTURE_ROOT).map((source) => ({ id: source.report.id, source }));

describe.each(sources)('of $id', ({ source }) => {
  const notes = cardNotesOf(source);
  const apkg = apkgOf(notes, deckOf(source));

  test('what the study page asks is asked, no more and no less, and nothing that is open', () => {
    const asked = cardsOf(termsAsked(source), source.report.id);
    expect(new Set(notes.map(({ id }) => id))).toEqual(new Set(asked.map(({ id }) => id)));
    expect(notes.length).toBe(asked.length);
    for (const { term } of asked) {
      const found = source.termById.get(term.id);
      expect(found && isOpen(found), term.id).toBe(false);
    }
  });

  test('a card is one line a field, says whose words they are and how sure it is', () => {
    for (const { fields, tags } of notes) {
      for (const text of Object.values(fields)) expect(text).not.toMatch(/[\t\r\n]/);
      expect(fields.所在).toContain(`《${source.report.title}》`);
      expect(fields.出处).toMatch(/^可靠程度：(报告自释|有出处|通行)/);
      expect(tags.join(' ').split(' ')).toEqual(tags);
      expect(tags.map((tag) => tag.split('::')[1])).toEqual(['级别', '类别', '题型', '章节']);
    }
  });

  test('the package is whole, and another reader finds all cards in the report’s deck', async () => {
    expect(askPackage(apkg, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const decks = await readDecks(apkg);
    const [deck] = decks.filter(({ cards }) => cards.length > 0);
    expect(deck?.name).toBe(`澄江读本::${source.report.title}`);
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const byId = new Map(deck?.cards.map(({ fields }) => [fields['编号'], fields]));
    expect(byId.size).toBe(notes.length);
    for (const { id, fields } of notes) {
      expect(byId.get(id)).toEqual(
        Object.fromEntries(FIELDS.map((field) => [field, escaped(fields[field])])),
      );
    }
  });

  test('cards are new, in their order, each of a note of its own', () => {
    const rows = askPackage(
      apkg,
      'SELECT guid, due, queue, type, ord, did, nid, notes.id AS note FROM cards JOIN notes ON notes.id = nid ORDER BY due',
    );
    expect(rows.map(({ due }) => due)).toEqual(notes.map((_, at) => at + 1));
    expect(new Set(rows.map(({ guid }) => guid)).size).toBe(notes.length);
    expect(new Set(rows.map(({ nid }) => nid)).size).toBe(notes.length);
    for (const { queue, type, ord, did } of rows) {
      expect({ queue, type, ord, did }).toEqual({
        queue: 0,
        type: 0,
        ord: 0,
        did: deckOf(source).id,
      });
    }
  });

  test('twice the same bytes', () => {
    expect(apkgOf(cardNotesOf(source), deckOf(source))).toEqual(apkg);
  });

  test('as text: a row a card, told by the heads which column is what', () => {
    const deck = deckOf(source).name;
    const lines = tsvOf(notes, deck).split('\n');
    const heads = lines.filter((line) => line.startsWith('#'));
    expect(heads).toEqual([
      '#separator:tab',
      '#html:false',
      '#columns:正面\t背面\t标签\t编号\t牌组',
      ...['#tags column:3', '#guid column:4', '#deck column:5'],
    ]);
    const body = lines.slice(heads.length).join('\n');
    const rows = parse(body, { delimiter: '\t' }) as string[][];
    expect(rows).toHaveLength(notes.length);
    const guids = askPackage(apkg, 'SELECT guid FROM notes ORDER BY id').map(({ guid }) => guid);
    for (const [at, { fields, tags }] of notes.entries()) {
      const [front, back, ...others] = rows[at] ?? [];
      expect(front).toBe(`${fields.题面}（${fields.问题}）`);
      expect(back?.startsWith(fields.答案)).toBe(true);
      for (const said of [fields.解释, fields.原句, fields.出处]) expect(back).toContain(said);
      expect(others).toEqual([tags.join(' '), guids[at], deck]);
    }
  });
});

/** The notes of a package by their names, their fields joined. */
function notesIn(source: ExportSource): Map<unknown, unknown> {
  const rows = askPackage(
    apkgOf(cardNotesOf(source), deckOf(source)),
    'SELECT guid, flds FROM notes',
  );
  return new Map(rows.map(({ guid, flds }) => [guid, flds]));
}

test('a card stays the same one when its explanation changes, and so do all others', () => {
  const source = sources.find(({ id }) => id === 'yunxi-2024')?.source;
  const term = source?.termById.get('yi-wang-tong-ban');
  if (!source || !term) throw new Error('the fixture has changed');
  const changed = { ...term, gloss: '改过的一句解释，同一个平台办事。', meaning: '改过的解释。' };
  const before = notesIn(source);
  const after = notesIn({
    ...source,
    termById: new Map(source.termById).set(term.id, changed),
  });
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  const differing = [...after].filter(([guid, fields]) => before.get(guid) !== fields);
  expect(differing.length).toBeGreaterThan(0);
  for (const [, fields] of differing) expect(fields).toContain('yi-wang-tong-ban/');
});

test('the first question of every term is asked before a second one of any', () => {
  for (const { source } of sources) {
    const terms = termsAsked(source).map(({ id }) => id);
    const seen = new Map<string | undefined, number>();
    const turns = cardNotesOf(source).map(({ id }) => {
      const term = terms.find((one) => id.startsWith(`${one}/`));
      seen.set(term, (seen.get(term) ?? 0) + 1);
      return seen.get(term) ?? 0;
    });
    expect(seen.size).toBe(terms.length);
    expect(turns).toEqual(turns.toSorted((one, other) => one - other));
  }
});

test('the front shows no field that the question is about, and a hint only on demand', async () => {
  const [one] = sources;
  if (!one) throw new Error('no report');
  const decks = await readDecks(apkgOf(cardNotesOf(one.source), deckOf(one.source)));
  const models = askPackage(
    apkgOf(cardNotesOf(one.source), deckOf(one.source)),
    'SELECT models FROM col',
  );
  const { tmpls, css } = Object.values(JSON.parse(String(models[0]?.['models'])))[0] as {
    tmpls: { qfmt: string; afmt: string }[];
    css: string;
  };
  const fieldsIn = (template = '') =>
    [...template.matchAll(/\{\{([^#/}]+)\}\}/g)].map(([, name]) => name);
  expect(fieldsIn(tmpls[0]?.qfmt)).toEqual(['问题', '题面', 'hint:选项']);
  expect(new Set(fieldsIn(tmpls[0]?.afmt))).toEqual(
    new Set(FIELDS.filter((field) => field !== '编号' && field !== '选项')),
  );
  expect(css).toContain('.card.nightMode');
  expect(decks.flatMap(({ cards }) => cards).every(({ back }) => back.length > 0)).toBe(true);
});
