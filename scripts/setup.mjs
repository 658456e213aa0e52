// Runs before `npm start`, `npm test` and the rest, with whatever Node is on the machine, so it is
// plain JavaScript: installs the packages when they are missing or older than the lockfile, and sees
// to it that a Node which the stack supports is there (it comes with the packages on common systems).
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const installed = path.join(root, 'node_modules', '.package-lock.json');
const isFresh =
  existsSync(installed) &&
  statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;

if (!isFresh) {
  console.log('正在安装依赖（npm ci），只需要一次……');
  const result = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('依赖没有装好。请检查能否连到 npm 软件源，再运行一次；已装好的部分不用删。');
    process.exit(1);
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const ownNode = existsSync(path.join(root, 'node_modules', '.bin', 'node'));
if (!ownNode && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `需要 Node 22.18 或更新的版本，这台电脑上是 ${process.versions.node}，而随依赖安装的 Node 不支持这个系统。请从 https://nodejs.org/ 装新版后再运行。`,
  );
  process.exit(1);
}
