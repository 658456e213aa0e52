/** The sample configuration of nginx, run on the built site. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { type Host, startNginx } from '../hosts.ts';

let host: Host;
beforeAll(async () => {
  host = await startNginx(FIXTURE_SITE);
});
afterAll(() => host.close());

const ask = (file: string) => fetch(host.url + file);

test('every file is asked for anew', async () => {
  for (const page of ['', 'index.html', 'yunxi-2024/part-1.html', 'sw.js', 'assets/site.js']) {
    const { status, headers } = await ask(page);
    expect([page, status, headers.get('cache-control')]).toEqual([page, 200, 'no-cache']);
  }
});

test('what the reader has already is not sent again', async () => {
  const etag = (await ask('index.html')).headers.get('etag') ?? '';
  const again = await fetch(`${host.url}index.html`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('types, compression and security headers stand on every answer, also on a missing page', async () => {
  const types = {
    'index.html': 'text/html; charset=utf-8',
    'sw.js': 'application/javascript; charset=utf-8',
    'manifest.webmanifest': 'application/manifest+json',
    'favicon.svg': 'image/svg+xml',
    'no/such/page.html': 'text/html; charset=utf-8',
  };
  for (const [file, type] of Object.entries(types)) {
    const { headers } = await ask(file);
    expect([file, headers.get('content-type')]).toEqual([file, type]);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
  expect((await ask('yunxi-2024/full.html')).headers.get('content-encoding')).toBe('gzip');
  const missing = await ask('no-such-page.html');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('没有这一页');
});
