import { expect, test } from 'vitest';
import { DataErrors } from './errors.ts';
import { fullName, siteSchema } from './site.ts';
import { parseYaml } from './yaml.ts';

const FILE = 'content/site.yaml';
const SITE = `name: 明州读本
about: 明州市各县区的政府工作报告
corrections:
  to: 市政府办公室
  url: mailto:office@example.org
address: https://example.org/reports/
`;
const read = (yaml: string) => parseYaml(yaml, siteSchema, FILE);

test('a site says its name, what it is, whom to write to, and where it stands', () => {
  expect(fullName(read(SITE))).toBe('明州读本：明州市各县区的政府工作报告');
  // Neither an address of the site nor one to write to must be there.
  expect(read(SITE.replace(/ {2}url.*\n|address.*\n/g, '')).corrections).toEqual({
    to: '市政府办公室',
  });
});

test.each([
  [/^name: .*$/m, "name: ''", 'name', '不能是空的'],
  [/^name: .*$/m, 'name: 读/写', 'name', '也是文件名'],
  [/^(about: .*)$/m, '$1。', 'about', '末尾不加句号'],
  [/mailto:/, 'javascript:', 'corrections.url', '要以 https:、mailto: 或 tel: 开头'],
  [/^address: https:/m, 'address: file:', 'address', '要以 https:// 开头'],
  [/reports\/$/m, 'reports', 'address', '要以 / 结尾'],
  [/^ {2}to: .*\n/m, '', 'corrections.to', ''],
] as const)('%s → %s is refused at %s: %s', (from, to, field, words) => {
  const said = () => read(SITE.replace(from, to));
  expect(said).toThrow(DataErrors);
  expect(said).toThrow(new RegExp(`${FILE} · .*${field}.*${words}`));
});
