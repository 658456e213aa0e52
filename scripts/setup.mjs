// Runs before every word of package.json (`pre…`), with whatever Node is on the machine, so it is plain
// JavaScript: installs the packages when they are missing or are not those of the lockfile, and sees to it
// that a Node which the stack supports is there (it comes with the packages on common systems). Says
// nothing when all is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

if (!isInstalled()) install();
requireNode();

/**
 * Whether the packages of the lockfile are there. npm writes its own list of what it installed as the very
 * last thing, so after an interrupted installation there is none. The lists are compared and not their
 * times: a checkout, a copy or a restored cache has any time.
 */
function isInstalled() {
  const installed = packagesOf(path.join('node_modules', '.package-lock.json'));
  if (!installed) return false;
  // Somebody chose `npm ci --omit=dev`, which is enough for the build.
  const withoutDev = !Object.values(installed).some((entry) => entry.dev);
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(([folder, wanted]) => {
    if (folder === '') return true;
    const found = installed[folder];
    // Optional are those of other systems.
    if (!found) return wanted.optional || wanted.devOptional || (wanted.dev && withoutDev);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** The packages that a lockfile lists by folder; nothing where it is missing or broken. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Installs all packages, also where the environment (NODE_ENV, .npmrc) would leave some of them out. */
function install() {
  console.log('正在安装依赖（npm ci），大约半分钟，只需要一次……');
  const start = performance.now();
  // Through a shell: on Windows npm is a batch file.
  const { status, signal } = spawnSync('npm ci --include=dev --include=optional --loglevel=error', {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  if (signal || status === 130) process.exit(130);
  if (status !== 0) {
    console.error(
      '依赖没有装好。请检查能否连到 npm 软件源（npm ping），再运行一次，不用删什么；如果说文件正被占用，请先停下 npm start 或 npm run dev，自己运行一次 npm ci。',
    );
    process.exit(1);
  }
  console.log(`依赖装好了，用了 ${((performance.now() - start) / 1000).toFixed(1)} 秒。`);
}

/** The oldest Node that the stack supports, unless one has come with the packages. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < 22 || (major === 22 && minor < 18);
  if (!isOld || existsSync(path.join(root, 'node_modules', '.bin', 'node'))) return;
  console.error(
    `需要 Node 22.18 或更新的版本，这台电脑上是 ${process.versions.node}，而随依赖安装的 Node 不支持这个系统。请从 https://nodejs.org/ 装新版后再运行。`,
  );
  process.exit(1);
}
