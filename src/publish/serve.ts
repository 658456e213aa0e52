/** A static server for trying the site and for the tests; any static host does the same. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** What to serve and where. */
export interface ServeOptions {
  folder: string;
  /** 0 for any free port; a taken port is passed over for the next one. */
  port?: number;
  /** Path under which the site stands: `/` or `/a/b/`. */
  mount?: string;
}

/**
 * Serves a folder on this machine only.
 * @returns the site's address, with the mount and a slash at the end, and how to stop
 */
export async function serveSite({ folder, port = 0, mount = '/' }: ServeOptions): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      response.end('没有这一页');
    };
    const address = request.url ?? '/';
    if (!address.startsWith(mount)) return notFound();
    request.url = `/${address.slice(mount.length)}`;
    files(request, response, notFound);
  });
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  for (let at = port; ; at++) {
    try {
      await listen(at);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${mount}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
