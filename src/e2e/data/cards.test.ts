/** The real report's cards, as Anki and another reader of its packages have them. */
import { expect, test } from 'vitest';
import { apkgOf } from '../../exports/cards/apkg.ts';
import { deckOf } from '../../exports/cards/exports.ts';
import { cardNotesOf, termsAsked } from '../../exports/cards/notes.ts';
import { askPackage, readDecks } from '../../exports/cards/testing.ts';
import { exportSourcesOf } from '../../exports/testing.ts';
import { isOpen } from '../../model/term.ts';
import { cardsOf, MODES } from '../../study/card.ts';

const source = exportSourcesOf('.').find(({ report }) => report.id === 'pingqiao-2023');
if (!source) throw new Error('no report');
const notes = cardNotesOf(source);
const apkg = apkgOf(notes, deckOf(source));

test('all that the study page asks is in a package that is whole, and nothing that is open', async () => {
  const asked = cardsOf(termsAsked(source), source.report.id);
  expect(notes.map(({ id }) => id).toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  expect(
    asked.filter(({ term }) => isOpen(source.termById.get(term.id) ?? { grade: '未查到' })),
  ).toEqual([]);
  for (const mode of MODES)
    expect(
      asked.some((card) => card.mode === mode),
      mode,
    ).toBe(true);
  expect(askPackage(apkg, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const [guids] = askPackage(
    apkg,
    'SELECT count(DISTINCT guid) AS guids, count(*) AS notes FROM notes',
  );
  expect(guids).toEqual({ guids: notes.length, notes: notes.length });
  const decks = await readDecks(apkg);
  expect(decks.flatMap(({ cards }) => cards)).toHaveLength(notes.length);
  expect(apkg.length).toBeLessThan(400_000);
});

test('every card has its sentence, its place and how sure it is', () => {
  for (const { id, fields } of notes) {
    expect(fields.原句.length, id).toBeGreaterThan(1);
    expect(fields.所在, id).toMatch(/^《信阳市平桥区2023年政府工作报告》./);
    expect(fields.出处, id).toMatch(/^可靠程度：(报告自释|有出处|通行)/);
  }
});
