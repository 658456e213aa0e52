import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipOf } from '../exports/zip.ts';
import { packedFiles, withPackLink } from './pack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SITE = {
  name: '明州读本',
  about: '明州市的政府工作报告',
  corrections: { to: '市政府办公室', url: 'mailto:office@example.org' },
  address: 'https://example.org/mingzhou/',
};
const files = packedFiles(
  new Map([
    ['z.html', bytes('z')],
    ['index.html', bytes('一')],
  ]),
  new Map([['nginx.conf', bytes('server {}')]]),
  SITE,
);

test('the zip holds the site, the guide, sample configurations and a sum for each of them', () => {
  const unpacked = unzipSync(zipOf(files));
  expect(Object.keys(unpacked)).toEqual([
    'hosting/nginx.conf',
    'index.html',
    'z.html',
    '使用说明.txt',
    'SHA256SUMS',
  ]);
  const sums = strFromU8(unpacked['SHA256SUMS'] ?? bytes('')).trimEnd();
  expect(sums.split('\n')).toEqual(
    Object.entries(unpacked)
      .filter(([name]) => name !== 'SHA256SUMS')
      .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}`),
  );
});

test('the guide says what the site is, where it stands and whom to write to', () => {
  const guide = Buffer.from(files.get('使用说明.txt') ?? []).toString('utf8');
  expect(guide).toContain('明州读本：明州市的政府工作报告\r\nhttps://example.org/mingzhou/');
  expect(guide).toContain('请告诉市政府办公室（office@example.org）。');
  expect(guide).not.toContain('注读');
});

test('the guide opens in the oldest Notepad', () => {
  const guide = Buffer.from(files.get('使用说明.txt') ?? []).toString('utf8');
  expect(guide.startsWith('\uFEFF')).toBe(true);
  expect(guide.match(/(?<!\r)\n/)).toBeNull();
  expect(guide).toContain('双击 index.html');
});

test('the same files give the same bytes in any zone and at any time', () => {
  const zone = process.env['TZ'];
  try {
    const zips = ['Asia/Shanghai', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(zipOf(files)).toString('base64');
    });
    expect(zips[0]).toBe(zips[1]);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('the foot links to the zip from any depth, and says what it weighs', () => {
  const page = '<footer><p data-pack hidden></p></footer>';
  expect(withPackLink(page, 'r/a.html', { name: '明州读本', size: 1_087_608 })).toContain(
    '<a href="../zhudu.zip" download="明州读本.zip">下载离线版</a>（1.1 MB',
  );
  expect(withPackLink('<footer></footer>', 'a.html', { name: '', size: 1 })).toBe(
    '<footer></footer>',
  );
});
