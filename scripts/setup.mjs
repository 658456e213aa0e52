// Runs before every word of package.json (`pre…`), with whatever Node is on the machine, so it is plain
// JavaScript: installs the packages when they are missing or are not those of the lockfile, and sees to it
// that a Node which the stack supports is there (it comes with the packages on common systems). Says
// nothing when all is there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The Node that comes with the packages, which npm puts before the host's. */
const OWN_NODE = path.join(root, 'node_modules', '.bin', 'node');

if (!isInstalled()) await install();
requireNode();

/**
 * Whether the packages of the lockfile are there. npm writes its own list of what it installed as the very
 * last thing, so after an interrupted installation there is none. The lists are compared and not their
 * times: a checkout, a copy or a restored cache has any time.
 */
function isInstalled() {
  const installed = packagesOf(path.join('node_modules', '.package-lock.json'));
  if (!installed) return false;
  // Two installations at once can leave a whole list and half of the files.
  const ownNode = Object.keys(installed).some((folder) =>
    /^node_modules\/node-\w+-\w+$/.test(folder),
  );
  if (ownNode && !existsSync(OWN_NODE)) return false;
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
async function install() {
  console.log('正在安装依赖（npm ci），大约半分钟，只需要一次……');
  const start = performance.now();
  const line = 'npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error';
  const [program = '', ...words] = line.split(' ');
  const options = { cwd: root, stdio: 'inherit' };
  let isStopped = false;
  // Ctrl+C reaches npm, too, which takes a while to end: an installation that begins meanwhile fails.
  process.on('SIGINT', () => {
    isStopped = true;
  });
  // On Windows npm is a batch file, which only a shell can run.
  const npm =
    process.platform === 'win32'
      ? spawn(line, { ...options, shell: true })
      : spawn(program, words, options);
  process.on('SIGTERM', () => {
    isStopped = true;
    npm.kill();
  });
  const [code] = await once(npm, 'close');
  // On a busy machine the end of npm can be heard before the signal that ended it.
  if (code !== 0 && !isStopped) await setTimeout(200);
  if (isStopped) process.exit(130);
  if (code !== 0) {
    console.error(
      '依赖没有装好。请检查能否连到 npm 软件源（npm ping），再运行一次，不用删什么；如果另一个窗口也在安装，等它装完；如果说文件正被占用，请先停下 npm start 或 npm run dev，自己运行一次 npm ci。',
    );
    process.exit(1);
  }
  console.log(`依赖装好了，用了 ${((performance.now() - start) / 1000).toFixed(1)} 秒。`);
}

/** The oldest Node that the stack supports, unless one has come with the packages. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < 22 || (major === 22 && minor < 18);
  if (!isOld || existsSync(OWN_NODE)) return;
  console.error(
    `需要 Node 22.18 或更新的版本，这台电脑上是 ${process.versions.node}，而随依赖安装的 Node 不支持这个系统。请从 https://nodejs.org/ 装新版后再运行。`,
  );
  process.exit(1);
}
