/** Figures, ledger, the year’s work. */
import type { States } from './state.ts';

export const DESK: States = {
  figures: ['yunxi-2024/figures.html'],
  'figures without a row': ['yunxi-2024/figures.html?words=查无此词', undefined, '.filters'],
  'figures narrowed, sorted, at one of them, with what their kinds mean': [
    'yunxi-2024/figures.html?kind=今年目标#gdp-growth-2024',
    async (page) => {
      await page.click('th[data-sort=value] button');
      await page.click('.kinds summary');
    },
    '.filters, .downloads, .kinds, [data-sort], :target',
  ],
  ledger: ['yunxi-2024/ledger.html'],
  'ledger narrowed to pairs that are folded': [
    'yunxi-2024/ledger.html?comparison=口径不同',
    (page) => page.waitForSelector('details[open]'),
    '.filters, .downloads, details[open]',
  ],
  'ledger at a target without a result': [
    'yunxi-2024/ledger.html#villages-2024',
    (page) => page.waitForSelector('details[open] :target'),
    'details[open]',
  ],
  'ledger with the picture of a pair': [
    'yunxi-2024/ledger.html',
    async (page) => {
      await page.click('#gdp-growth .to-picture');
      await page.waitForSelector('.picture canvas');
    },
    '.picture',
  ],
  commitments: ['yunxi-2024/commitments.html'],
  'commitments with a result and a note': [
    'yunxi-2024/commitments.html',
    async (page) => {
      await page.click('.commitment .said');
      await page.check('.checking [value=没做到]');
      await page.fill('.checking textarea', '五月问过');
    },
    '.commitment:has(.checking)',
  ],
};
