import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextParagraph } from '../../cite/data.ts';
import type { Lines } from '../../exports/paper/lines.ts';
import { placeIn } from './places.ts';
import {
  isIdle,
  NO_PROPOSAL,
  PROPOSALS,
  type Proposal,
  proposalId,
  startedOn,
  wayOf,
} from './proposal.ts';
import { sheetText } from './sheet.ts';

const WORDS = { paragraph: '3.2-2', start: 2, words: '力争增长', label: '第三部分（二）第2段' };
const MADE = startedOn(WORDS, 1);
const anyProposal: fc.Arbitrary<Proposal> = fc
  .record({
    words: fc.constantFrom('', WORDS.words),
    made: fc.nat(2),
    proposed: fc.oneof(fc.constantFrom('', WORDS.words, '确保增长'), fc.string({ unit: 'binary' })),
    reason: fc.oneof(fc.constantFrom('', '问过', '要准'), fc.string({ unit: 'binary' })),
  })
  .map((some) => (some.words === '' ? NO_PROPOSAL : { ...MADE, ...some }));
const { settled, read } = PROPOSALS;

test('what is stored comes back, whatever was written; what is no proposal is none', () => {
  fc.assert(
    fc.property(anyProposal, (proposal) => {
      expect(read(JSON.parse(JSON.stringify(proposal)))).toEqual(proposal);
    }),
  );
  for (const value of [
    ...[null, 7, 'x', [], {}, { ...MADE, reason: 7 }, { ...MADE, made: '昨天' }],
    { ...MADE, paragraph: '../x' },
    { ...MADE, start: -1 },
    { ...MADE, start: 1.5 },
  ]) {
    expect(read(value)).toBeNull();
  }
});

test('two places brought together lose nothing that was written, and come to the same again', () => {
  fc.assert(
    fc.property(anyProposal, anyProposal, (ours, filed) => {
      const both = settled(NO_PROPOSAL, ours, filed);
      for (const { words, proposed, reason } of [ours, filed]) {
        if (words === '') continue;
        expect(both.words).toBe(WORDS.words);
        expect(both.reason).toContain(reason);
        const isThere = both.proposed === proposed || proposed === words;
        const told = proposed.trim() === '' ? '删去' : proposed;
        expect(isThere || both.reason.includes(told)).toBe(true);
      }
      expect(settled(NO_PROPOSAL, both, filed)).toEqual(both);
      // Wherever they are brought together, the same stands.
      const { reason: _, ...stands } = both;
      expect(settled(NO_PROPOSAL, filed, ours)).toMatchObject(stands);
    }),
  );
});

test('what one tab changed holds, also that it took it away; what the other works on stays', () => {
  const changed = { ...MADE, proposed: '确保增长' };
  const argued = { ...MADE, reason: '更准' };
  expect(settled(MADE, changed, argued)).toEqual({ ...changed, reason: '更准' });
  expect(settled(MADE, NO_PROPOSAL, MADE)).toEqual(NO_PROPOSAL);
  expect(settled(MADE, MADE, NO_PROPOSAL)).toEqual(NO_PROPOSAL);
  expect(settled(MADE, NO_PROPOSAL, changed)).toEqual(changed);
  expect(settled(MADE, changed, NO_PROPOSAL)).toEqual(changed);
  // To strike the words is a proposal as any other.
  const struck = { ...MADE, proposed: '' };
  expect(settled(MADE, struck, MADE)).toEqual(struck);
  expect(settled(NO_PROPOSAL, struck, MADE)).toEqual(struck);
  expect(settled(changed, MADE, changed)).toEqual(MADE);
});

test('the same words of a place have one proposal, others another', () => {
  expect(proposalId(MADE)).toBe(proposalId(WORDS));
  expect(proposalId({ ...WORDS, start: 9 })).not.toBe(proposalId(WORDS));
});

test('words alone propose nothing; none in their place strike them', () => {
  expect([isIdle(MADE), wayOf(MADE)]).toEqual([true, '文字没有改动']);
  expect([isIdle({ ...MADE, reason: '要准' }), wayOf({ ...MADE, proposed: ' \n' })]).toEqual([
    false,
    '建议删去',
  ]);
  expect(wayOf({ ...MADE, proposed: '确保增长' })).toBe('建议修改为');
});

const TEXT = (text: string): TextParagraph[] => [
  ['3.2-1', 0, 0, '第三部分（二）第1段', '前面。'],
  ['3.2-2', 0, 0, '第三部分（二）第3段', text],
];
const LINES: Lines = { text: 'x', pages: [['3.2-1'], ['3.2-2', 4]] };

test('a place is told by today’s text: its order, name, page and line, and whether the words are there', () => {
  const [order, label] = [1, '第三部分（二）第3段'];
  expect(placeIn(TEXT('我们力争增长。'), LINES, WORDS)).toEqual({
    ...{ order, label, printed: '第2页第1至2行', stands: true },
  });
  expect(placeIn(TEXT('今年我们要力争增长。'), LINES, WORDS)).toEqual({
    ...{ order, label, printed: '第2页第2行', stands: true },
  });
  expect(placeIn(TEXT('我们力争增长。'), null, WORDS).printed).toBe('');
  expect(placeIn(TEXT('我们确保增长。'), LINES, WORDS)).toEqual({
    ...{ order, label, printed: '', stands: false },
  });
  expect(placeIn([], LINES, WORDS)).toEqual({
    ...{ order: 0, label: WORDS.label, printed: '', stands: false },
  });
});

test('the sheet has each with its place, the words, what is to stand there, the change and the reason', () => {
  const listed = [
    {
      proposal: {
        ...MADE,
        words: '“一网通办”力争增长',
        proposed: '“一网通办”确保增长',
        reason: '更准',
      },
      told: ['正式版式第2页第1行'],
    },
    { proposal: { ...MADE, proposed: '' }, told: [] },
    { proposal: { ...MADE, reason: '数要核实' }, told: [] },
    { proposal: { ...MADE, words: '甲', proposed: '乙' }, told: [] },
  ];
  expect(sheetText('云溪县2024年政府工作报告', listed)).toBe(
    `对《云溪县2024年政府工作报告》的修改建议

1. 第三部分（二）第2段（正式版式第2页第1行）
原文：“‘一网通办’力争增长”
建议修改为：“‘一网通办’确保增长”
改动：将“力争”改为“确保”。
理由：更准

2. 第三部分（二）第2段
原文：“力争增长”
建议：删去

3. 第三部分（二）第2段
原文：“力争增长”
建议：文字没有改动
理由：数要核实

4. 第三部分（二）第2段
原文：“甲”
建议修改为：“乙”
`,
  );
});
