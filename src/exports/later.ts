/** What is made of the finished site. */
import type { LaterExport } from './export.ts';

export const LATER: readonly LaterExport[] = [
  {
    file: 'official.pdf',
    path: '<report>/downloads/official.pdf',
    group: '打印',
    name: '正式版式 PDF',
    what: '按党政机关公文的版式排，每页 22 行、每行 28 字，只有原文；开会、装订用。',
    until: '这次建站没有做 PDF。打开“正式版式”页，按 Ctrl+P 打印，或存为 PDF。',
  },
  {
    file: 'annotated.pdf',
    path: '<report>/downloads/annotated.pdf',
    group: '打印',
    name: '注释版 PDF',
    what: '正文里编了注号，名词解释、数据、结果与目标附在后面；细读、备查用。',
    until: '这次建站没有做 PDF。打开“注释版”页，按 Ctrl+P 打印，或存为 PDF。',
  },
  {
    file: 'single.html',
    path: '<report>/single.html',
    group: '网页',
    name: '单个网页文件',
    what: '一份报告一个文件，正文、注释、检索都在里面；用邮件、聊天软件发。',
    until: '这次建站没有做。',
  },
  {
    file: 'zhudu.zip',
    path: 'zhudu.zip',
    group: '网页',
    name: '整个网站',
    what: '解压后双击 index.html，不用联网；放在 U 盘、共享文件夹、内网都行。',
    until: '这次建站没有打包；如果网站是从离线版打开的，整个文件夹就是它。',
  },
];
