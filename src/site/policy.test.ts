import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyText, SINGLE_FILE_POLICY, SITE_POLICY } from './policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('inline code is named by its hash, once, in whatever order it stands', () => {
  const [first = '', second = ''] = [hash('a < b && "x";'), hash('注')].sort();
  const content = policyText(SITE_POLICY, { scripts: ['注', 'a < b && "x";', '注'] });
  expect(content).toContain(
    `script-src 'self' 'wasm-unsafe-eval' ${first} ${second}; style-src 'self';`,
  );
  expect(content).toMatch(/^default-src 'none'; /);
});

test('a single file may use its own styles and nothing of the site', () => {
  const closed = policyText(SINGLE_FILE_POLICY, { scripts: ['1'], styles: ['a{}'] });
  expect(closed).toContain(`style-src ${hash('a{}')}`);
  expect(closed).not.toContain("'self'");
});

test('no policy lets inline code, eval or another machine in', () => {
  for (const policy of [SITE_POLICY, SINGLE_FILE_POLICY]) {
    expect(policy['default-src']).toEqual(["'none'"]);
    const sources = Object.values(policy).flat();
    expect(sources).not.toContain("'unsafe-inline'");
    expect(sources).not.toContain("'unsafe-eval'");
    expect(sources.filter((source) => !source.startsWith("'"))).toEqual(
      policy === SINGLE_FILE_POLICY ? ['data:'] : [],
    );
  }
});
