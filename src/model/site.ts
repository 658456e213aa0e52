/** The site as a whole (`content/site.yaml`): what whoever runs it says of it. */
import { z } from 'zod';
import { text } from './schema.ts';

/** Schema of `site.yaml`; editors' tools show what is said of each field. */
export const siteSchema = z.strictObject({
  name: text
    .regex(/^[^\\/:*?"<>|&]+$/, '也是文件名，不能有 \\ / : * ? " < > | &')
    .describe('站名：在每页左上角、窗口标题、装到桌面的图标下；越短越好'),
  about: text
    .regex(/[^。.]$/u, '末尾不加句号')
    .describe('一句话说它是什么，末尾不加句号：在首页、封面和离线版的说明里'),
  corrections: z
    .strictObject({
      to: text.describe('谁来收，照读者看得懂的写，可以带电话或地址'),
      url: z
        .url({ protocol: /^(https?|mailto|tel)$/, error: '要以 https:、mailto: 或 tel: 开头' })
        .optional()
        .describe('点一下就能写给他的地址：网页、mailto:某某@某处 或 tel:电话；没有就不写'),
    })
    .describe('发现错误、有新出处，告诉谁'),
  address: z
    .url({ protocol: /^https?$/, error: '要以 https:// 开头' })
    .endsWith('/', '要以 / 结尾')
    .optional()
    .describe('网站的网址，以 / 结尾：离线版的说明和图片的二维码里写它；没有上网就不写'),
});
export type Site = z.output<typeof siteSchema>;

/** The name with what it is: where one line must say both. */
export function fullName({ name, about }: Site): string {
  return `${name}：${about}`;
}
