/**
 * Sees to it that the browser tests have their browsers and nginx, and the screenshots and the printed editions
 * their Chinese fonts, all from Debian's packages; where they cannot be installed it says plainly what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM, CHROMIUM_SHELL, FIREFOX } from '../src/e2e/browsers.ts';
import { NGINX } from '../src/e2e/hosts.ts';

const PACKAGES = [
  'chromium',
  'chromium-headless-shell',
  'firefox-esr',
  'nginx-light',
  'fonts-noto-cjk',
  'fonts-lxgw-wenkai',
];

const NEEDED = [CHROMIUM, FIREFOX, NGINX];
/** Without the first the tests run all the same, but take longer; the fonts may be others, elsewhere. */
const FONTS = [
  'opentype/noto/NotoSerifCJK-Regular.ttc',
  'truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf',
];
const WANTED =
  process.env['CHROMIUM'] === undefined
    ? [CHROMIUM_SHELL, ...FONTS.map((file) => `/usr/share/fonts/${file}`)]
    : [];

const missing = [...NEEDED, ...WANTED].filter((file) => !existsSync(file));
if (missing.length > 0) {
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.log(`浏览器测试缺 ${missing.join('、')}，正在用 apt-get 安装……`);
  if (apt('update')) apt('install', '-y', ...PACKAGES);
  if (NEEDED.some((file) => !existsSync(file))) {
    console.error(
      `没有装成。请在 Debian 或 Ubuntu 上以管理员身份运行：\n  apt-get update && apt-get install -y ${PACKAGES.join(' ')}\n别的系统请装好 Chromium、Firefox 和 nginx，再用环境变量 CHROMIUM、FIREFOX 和 NGINX 写明它们的路径。`,
    );
    process.exit(1);
  }
}
