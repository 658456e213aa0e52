import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SINGLE_FILE_POLICY, SITE_POLICY, withPolicy } from './policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy stands in front of all that it is about, and names inline scripts by hash', () => {
  const html =
    '<!doctype html><head><meta charset="utf-8"><script>a < b && "x";</script><script src="s.js"></script>';
  const [, content = ''] = /^.*<meta charset="utf-8"><meta [^>]*content="([^"]*)"><script>/.exec(
    withPolicy(html),
  ) as RegExpExecArray;
  expect(content).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a < b && "x";')};`);
  expect(content).toMatch(/^default-src 'none'; /);
});

test('data in a script element needs no hash, rules by which the browser acts do', () => {
  const html = (type: string) => `<meta charset="utf-8"><script type="${type}">{}</script>`;
  expect(withPolicy(html('application/ld+json'))).not.toContain('sha256');
  expect(withPolicy(html('speculationrules'))).toContain(hash('{}'));
});

test('a single file may use its own styles and nothing of the site', () => {
  const html = '<meta charset="utf-8"><style>a{}</style><script>1</script>';
  const closed = withPolicy(html, SINGLE_FILE_POLICY);
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

test('a page without a charset is refused', () => {
  expect(() => withPolicy('<p>x')).toThrow('charset');
});
