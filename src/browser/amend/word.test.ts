import { expect, test } from 'vitest';
import { startedOn } from './proposal.ts';
import { proposalsDocument } from './word.ts';

test('the form has a row for each: place, the words with what is struck, what is proposed with what is new, why', () => {
  const words = {
    paragraph: '3.2-2',
    start: 0,
    words: '力争增长3%。',
    label: '第三部分（二）第2段',
  };
  const made = startedOn(words, 1);
  const { title, blocks } = proposalsDocument('云溪县2024年政府工作报告', [
    {
      proposal: { ...made, proposed: '确保增长3%。', reason: '更准' },
      told: ['正式版式第2页第1行'],
    },
    { proposal: { ...made, proposed: '' }, told: [] },
    { proposal: { ...made, reason: '数要核实' }, told: [] },
  ]);
  expect(title).toBe('对《云溪县2024年政府工作报告》的修改建议');
  const table = blocks.find((block) => 'columns' in block);
  if (!table || !('columns' in table)) throw new Error('no table');
  expect(table.head).toHaveLength(table.columns.length);
  const place = '第三部分（二）第2段';
  expect(table.rows).toEqual([
    [
      [{ text: '1' }],
      [{ text: `${place}\n正式版式第2页第1行` }],
      [{ text: '力争', look: 'Struck' }, { text: '增长3%。' }],
      [{ text: '确保', look: 'Added' }, { text: '增长3%。' }],
      [{ text: '更准' }],
    ],
    [
      [{ text: '2' }],
      [{ text: place }],
      [{ text: '力争增长3%。', look: 'Struck' }],
      [{ text: '删去' }],
      [{ text: '' }],
    ],
    [
      [{ text: '3' }],
      [{ text: place }],
      [{ text: '力争增长3%。' }],
      [{ text: '文字没有改动' }],
      [{ text: '数要核实' }],
    ],
  ]);
});
