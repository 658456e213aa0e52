import { expect, test } from 'vitest';
import { PUBLISHER_KINDS, publishersSchema, refusedAddress } from './publisher.ts';

const { publishers } = publishersSchema.parse({
  publishers: [
    { host: 'gov.cn', kind: '党和国家机关' },
    { host: 'xyxww.com.cn', kind: '新闻单位', names: ['信阳日报', '信阳新闻网'] },
  ],
});
const refused = (url: string | undefined, publisher: string) =>
  refusedAddress({ url, publisher }, publishers);

test('the kinds of publisher that may be linked', () => {
  expect(PUBLISHER_KINDS).toEqual(['党和国家机关', '新闻单位', '学校和研究机构', '企业']);
});

test('an address stands where the publisher is who issued or first published it', () => {
  expect(refused('http://www.xinyang.gov.cn/a.html', '信阳市人民政府')).toBeNull();
  expect(refused('https://gov.cn/', '国务院')).toBeNull();
  expect(refused('https://ribao.xyxww.com.cn/html/1.htm', '信阳日报')).toBeNull();
  expect(refused(undefined, '哪里都行（转载）')).toBeNull();
});

test('no address of anybody else, of a reprint, of a host that only looks alike', () => {
  const unlisted = ['http://1.203.103.66/a', 'https://zh.wikipedia.org/', 'https://xgov.cn/'];
  for (const url of [...unlisted, 'https://gov.cn.example.com/', 'https://news.163.com/']) {
    expect(refused(url, '国务院'), url).toContain('不在 content/publishers.yaml 里');
  }
  expect(refused('https://x.gov.cn/', '某市政府网（来源：信阳日报）')).toContain('不是首发单位');
  expect(refused('https://m.xyxww.com.cn/', '河南日报')).toBe(
    'm.xyxww.com.cn 是信阳日报、信阳新闻网的，不是“河南日报”的',
  );
});
