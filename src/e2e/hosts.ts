/** Web servers from Debian's packages, running the project's sample configurations on a built site. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
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
