/** Hosts of a built site: Debian's nginx with the project's sample configuration, and public ones. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const NGINX: string = process.env['NGINX'] ?? '/usr/sbin/nginx';

/** A running server. */
export interface Host {
  /** Address of the site's root, with a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/** Starts nginx with `scripts/hosting/nginx.conf`, but for its port and folder. */
export async function startNginx(folder: string): Promise<Host> {
  const port = await freePort();
  const own = mkdtempSync(path.join(tmpdir(), 'zhudu-nginx-'));
  const sample = readFileSync('scripts/hosting/nginx.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/zhudu;', `root "${path.resolve(folder)}";`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path "${own}/${name}";`,
  );
  writeFileSync(path.join(own, 'sample.conf'), sample);
  writeFileSync(
    path.join(own, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid "${own}/pid"; error_log stderr crit;
events {}
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  ${places.join(' ')}
  include "${own}/sample.conf";
}
`,
  );
  const server = spawn(NGINX, ['-p', own, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/`;
  await answering(url, server);
  return {
    url,
    async close() {
      await stopped(server);
      rmSync(own, { recursive: true, force: true });
    },
  };
}

/** How a public host of static files answers. */
export interface Manners {
  /** Path under which the site stands: `/` or `/a/b/`. */
  mount?: string;
  /** The address that the host prefers for a file's; it sends readers there. */
  preferred?: (path: string) => string;
  /** Status of `404.html` for what does not exist: some answer 200. */
  missing?: 200 | 404;
  /** How long browsers may keep what is no page. */
  cacheControl?: string;
}

/** Addresses without their ends, as public hosts like them. */
export const PREFERRED = {
  'takes index.html away': (path) => path.replace(/index\.html$/, ''),
  'takes .html away': (path) => path.replace(/index\.html$|\.html$/, ''),
  'takes .html and the slash away': (path) => path.replace(/\/?index\.html$|\.html$/, '') || '/',
} satisfies Record<string, (path: string) => string>;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Starts a host of a built site with manners of its own. */
export async function startHost(folder: string, manners: Manners = {}): Promise<Host> {
  const { mount = '/', preferred = (path) => path, missing = 404, cacheControl } = manners;
  /** The file behind a path, relative to the folder. */
  const fileOf = (path: string): string | undefined =>
    [path, `${path}index.html`, `${path}.html`, `${path}/index.html`].find(
      (file) =>
        file.startsWith(mount) &&
        statSync(`${folder}/${file.slice(mount.length)}`, { throwIfNoEntry: false })?.isFile(),
    );
  const server = createHttpServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    const found = fileOf(pathname);
    if (found !== undefined && preferred(found) !== pathname) {
      response.writeHead(308, { location: preferred(found) + search }).end();
      return;
    }
    const file = found?.slice(mount.length) ?? '404.html';
    const extension = path.extname(file);
    response.writeHead(found === undefined ? missing : 200, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      ...(cacheControl && extension !== '.html' ? { 'cache-control': cacheControl } : {}),
    });
    response.end(readFileSync(`${folder}/${file}`));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${mount}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stopped(server);
  throw new Error(`no answer from ${url}`);
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
