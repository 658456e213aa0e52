/** A static server as a usual host is one: gzip for text. It keeps count of what it sends. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export type Kind = 'html' | 'css' | 'js' | 'font' | 'other';

/** One answer: what was sent, in bytes of the body on the wire. */
export interface Sent {
  kind: Kind;
  bytes: number;
  /** Whether it is for later: a prefetch, or what a service worker keeps for use without a network. */
  ahead: boolean;
}

const TYPES: Record<string, [Kind, type: string]> = {
  '.html': ['html', 'text/html; charset=utf-8'],
  '.css': ['css', 'text/css'],
  '.js': ['js', 'text/javascript'],
  '.mjs': ['js', 'text/javascript'],
  '.woff': ['font', 'font/woff'],
  '.woff2': ['font', 'font/woff2'],
  '.ttf': ['font', 'font/ttf'],
  '.svg': ['other', 'image/svg+xml'],
  '.json': ['other', 'application/json'],
};
const RE_COMPRESSED = /\.(woff2?|png|jpe?g|webp|avif|ico)$/;

/**
 * Serves a folder on this machine only.
 * @returns its address with a slash at the end, how much it has sent, what it sent since the last
 *   `take()`, how to stop
 */
export async function countingServer(
  folder: string,
): Promise<{ url: string; count: () => number; take: () => Sent[]; close: () => void }> {
  let sent: Sent[] = [];
  const workers = new Set<string>();
  const isAhead = ({ url = '', headers }: IncomingMessage): boolean => {
    if (headers['service-worker'] === 'script') workers.add(url);
    if (workers.has(url) || workers.has(pathOf(headers.referer))) return true;
    return String(headers['sec-purpose'] ?? headers['purpose'] ?? '').includes('prefetch');
  };
  const server = createServer((request, response) => {
    const file = fileOf(folder, decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '')));
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    const [kind, type] = TYPES[path.extname(file)] ?? ['other', 'application/octet-stream'];
    const content = readFileSync(file);
    const packed = !RE_COMPRESSED.test(file);
    const body = packed ? gzipSync(content) : content;
    sent.push({ kind, bytes: body.length, ahead: isAhead(request) });
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      ...(packed && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    count: () => sent.length,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pathOf(address: string | undefined): string {
  return address === undefined ? '' : new URL(address).pathname;
}

/** The file behind an address, which may leave out `.html` or `index.html`; null for none. */
function fileOf(folder: string, address: string): string | null {
  const candidates = [address, `${address}.html`, `${address}/index.html`];
  return (
    candidates
      .map((name) => path.join(folder, name))
      .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? null
  );
}
