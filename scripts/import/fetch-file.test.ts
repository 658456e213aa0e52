import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { fetchFile } from './fetch-file.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function site(answer: RequestListener): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

it('asks for one file and nothing that it names', async () => {
  const page =
    '<link rel="stylesheet" href="a.css"><img src="b.png"><iframe src="c.html"></iframe>';
  const { address, asked } = await site((_, response) => response.end(page));
  expect(new TextDecoder().decode(await fetchFile(`${address}/report.html`))).toBe(page);
  expect(asked).toEqual(['/report.html']);
});

it('goes where it is sent', async () => {
  const { address } = await site(({ url }, response) => {
    if (url === '/new') response.end('here');
    else response.writeHead(302, { location: '/new' }).end();
  });
  expect(new TextDecoder().decode(await fetchFile(`${address}/old`))).toBe('here');
});

it('names what is wrong, and the way out', async () => {
  const { address } = await site((_, response) => response.writeHead(404).end());
  await expect(fetchFile(`${address}/gone`)).rejects.toThrow(
    `[不能导入] ${address}/gone：网站答复 404，没有给出这一页。可以在浏览器里打开，另存为“网页，仅 HTML”`,
  );
  await expect(fetchFile('http://')).rejects.toThrow('网址写得不对');
  // No name ends in it (RFC 2606).
  await expect(fetchFile('https://report.invalid/')).rejects.toThrow('找不到这个网站');
});

it('names a site that answers nobody', async () => {
  const { address } = await site((_, response) => response.end());
  for (const close of closing.splice(0)) close();
  await expect(fetchFile(address)).rejects.toThrow('网站拒绝连接');
});

it('takes no more than it may, of a file that never ends', async () => {
  const { address } = await site((_, response) => {
    const more = (): void => {
      while (!response.closed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    more();
  });
  await expect(fetchFile(address, { most: 1_000_000 })).rejects.toThrow('文件大于 1 MB');
});

it('gives up on a site that lets it wait', async () => {
  const { address } = await site((_, response) => response.write('<html>'));
  const late = AbortSignal.abort(new DOMException('', 'TimeoutError'));
  await expect(fetchFile(address, { signal: late })).rejects.toThrow('还没有取完');
});
