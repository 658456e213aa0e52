/** A report's own notes as terms of that report: what they depend on, what they go before, what refers to them. */
import { expect, test } from 'vitest';
import { entrySchema, termsOf } from '../model/entry.ts';
import type { NoteEntry } from '../model/note.ts';
import { faultsOf, type Term } from '../model/term.ts';
import { LOCAL, SENSE } from '../model/testing.ts';
import type { Report } from '../report/report.ts';
import { checkNotes, entriesByForm, ownTermsOf, scannerWithNotes } from './own-notes.ts';
import { queriesOf } from './queries.ts';
import { loadLibrary } from './whole.ts';

const library = loadLibrary('src/fixtures/library');
const queries = queriesOf(library);
const report = library.reports.find(({ id }) => id === 'qingshan-2021') as Report;
const own = queries.notesOf(report);

const { id: _, ...ELSEWHERE } = LOCAL;

/** The report with other entries for its notes. */
const noted = (...notes: NoteEntry[]): Report => ({ ...report, notes });
const entry = (id: string, fields: object) =>
  termsOf(id, entrySchema.parse({ ...SENSE, ...fields }));
const ownIn = (terms: readonly Term[], of: Report = report) =>
  ownTermsOf(of, entriesByForm({ terms: [...terms] }));
/** What is marked in a paragraph: `words→term`. */
const marksIn = (
  text: string,
  terms: readonly Term[],
  notes: readonly Term[],
  of: Report = report,
) =>
  scannerWithNotes(
    { terms: [...terms], names: [] },
    of,
    notes,
  )(text).terms.marks.map(({ id, start, end }) => `${text.slice(start, end)}→${id}`);

test('each note is a term with its grade, its evidence, its report; what it says are its own words', () => {
  expect(own.map(({ term, grade }) => [term, grade])).toEqual([
    ['一老一小', '报告自释'],
    ['三进三帮', '报告自释'],
    ['码上办', '报告自释'],
    ['青山e站', '报告自释'],
  ]);
  for (const term of own) {
    expect(faultsOf(term)).toEqual([]);
    expect(term.own).toMatchObject({ report: 'qingshan-2021', page: 'notes' });
    const text = term.quotes.map((quote) => quote.text).join('');
    expect(text.endsWith(term.meaning)).toBe(true);
    for (const { paragraph, text } of term.quotes) {
      const found = report.paragraphs.find(({ id }) => `${report.id}/${id}` === paragraph);
      expect(found?.text).toBe(text);
    }
  }
});

test('words of the glossary are a sense of its entry, whoever’s word they are; others are an entry of their own', () => {
  expect(own.map(({ id, level, place }) => [id.replace(/_[0-9a-f]{8}/, ''), level, place])).toEqual(
    [
      ['yi-lao-yi-xiao--qingshan-2021_n-1', '国家', undefined],
      ...[2, 3, 4].map((n) => [`note--qingshan-2021_n-${n}`, '区县', '澄江省/明州市/青山县']),
    ],
  );
  // Of another place, the words are this one's own.
  const [first] = ownIn(entry('yi-lao-yi-xiao', { ...ELSEWHERE, term: '一老一小' }));
  expect(first).toMatchObject({
    entry: 'yi-lao-yi-xiao',
    level: '区县',
    place: '澄江省/明州市/青山县',
  });
  const [said] = ownIn([], noted({ note: 'n-1', term: '一老一小', level: '行业' }));
  expect(said).toMatchObject({ level: '行业' });
  expect(said).not.toHaveProperty('place');
});

test('they depend on nothing of the library but the entries that have their words', () => {
  const known = library.terms.filter(({ entry }) => entry === 'yi-lao-yi-xiao');
  expect(ownIn(known)).toEqual(own);
});

test('the forms of an entry are all explained by the note, each by one note only', () => {
  const gdp = entry('gdp', {
    term: 'GDP',
    also: ['地区生产总值', '生产总值'],
    within: { GDP: ['GDP增长'] },
  });
  const [alone] = ownIn(gdp, noted({ note: 'n-1', term: '地区生产总值', also: ['经济总量'] }));
  expect(alone).toMatchObject({
    entry: 'gdp',
    term: 'GDP',
    also: ['地区生产总值', '经济总量', '生产总值'],
    within: { GDP: ['GDP增长'] },
  });
  const both = noted({ note: 'n-1', term: '地区生产总值' }, { note: 'n-2', term: 'GDP' });
  const terms = ownIn(gdp, both);
  expect(terms.map(({ term, also }) => [term, ...also])).toEqual([
    ['地区生产总值', '生产总值'],
    ['GDP'],
  ]);
  expect(checkNotes(both, terms)).toEqual([]);
});

test('in its report a note goes before every sense of the glossary, those within a context, too', () => {
  const terms = [
    ...entry('san-ban', { term: '三办', within: { 三办: ['推行“三办”'] } }),
    ...entry('fu-wu', { term: '“三办”服务' }),
  ];
  const of = noted({ note: 'n-1', term: '三办' });
  const notes = ownIn([], of);
  const id = notes[0]?.id;
  expect(marksIn('推行“三办”。', terms, notes, of)).toEqual([`三办→${id}`]);
  // The longest still has the place.
  expect(marksIn('推行“三办”服务。', terms, notes, of)).toEqual(['“三办”服务→fu-wu']);
});

test('a reference leads to its note and is not counted; a number that is no note’s is none', () => {
  const text = report.paragraphs.find(({ id }) => id === '1.0-3')?.text ?? '';
  expect(marksIn(text, library.terms, own)).toEqual([
    '一老一小→yi-lao-yi-xiao--qingshan-2021_n-1',
    '[1]→yi-lao-yi-xiao--qingshan-2021_n-1',
  ]);
  const [summary] = queries.summaries().filter(({ id }) => id === report.id);
  expect(summary?.terms['yi-lao-yi-xiao--qingshan-2021_n-1']?.count).toBe(2);
  expect(summary?.terms['yi-lao-yi-xiao']).toBeUndefined();
  const unknown = report.paragraphs.find(({ id }) => id === '2.0-3')?.text ?? '';
  expect(unknown).toContain('[5]');
  expect(marksIn(unknown, library.terms, own)).toEqual([]);
});

test('a note does not refer to itself', () => {
  const text = report.paragraphs.find(({ id }) => id === 'n-1')?.text ?? '';
  expect(text).toContain('一老一小');
  expect(marksIn(text, library.terms, own)).toEqual([]);
});

test('other reports are as they were without the note', () => {
  const bare = queriesOf({ ...library, reports: [{ ...report, notes: [] }] });
  expect(bare.summaries()[0]?.terms['yi-lao-yi-xiao']?.count).toBe(3);
  const usage = queries.usageOf('yi-lao-yi-xiao').map((one) => one.report.id);
  expect(usage).toEqual(['yunxi-2024', 'yunxi-2023']);
});

test('a note that is not there, and a form of two notes, are refused', () => {
  const wrong = noted(
    { note: 'n-9', term: '三进三帮' },
    { note: 'n-2', term: '三进三帮' },
    {
      note: 'n-3',
      term: '码上办',
      also: ['三进三帮'],
    },
  );
  const messages = checkNotes(wrong, ownIn([], wrong)).map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringMatching(
      /^\[注释无此条\] content\/reports\/qingshan-2021\/notes\.yaml · notes\.0：没有注释 n-9。改法：/,
    ),
    expect.stringMatching(
      /^\[词形重复\] content\/reports\/qingshan-2021\/notes\.yaml · n-3：“三进三帮”已经属于注释第2条。/,
    ),
  ]);
});
