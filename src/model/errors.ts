/**
 * Every error in the data that stops a build, in one table (C9): its name, what is wrong, the way out.
 * A message reads `[名称] 文件 · 位置：什么不对。改法：怎么办。`
 */

/** Name of a data error → the way out, told to the editor. What is wrong is said where it is found. */
export const DATA_ERRORS = {
  文件缺失: '补上这个文件，或删去对它的引用',
  文件名不合: '改名，移到它该在的文件夹，或移出 content/',
  YAML语法: '按 YAML 的写法改正（缩进用空格，冒号后空一格，含冒号的字串加引号）',
  字段不合: '照 README 里这种文件的样例改正这个字段',
  章节语法: '按 MDX 的写法改正：正文里的 { } < > 等符号前加反斜杠',
  段落外有字: '把这些字放进 <P id="…">、<H id="…"> 或 <Title id="…">',
  段落内有标记: '段落里只能有正文和 <Lead>；把别的标记去掉，或在符号前加反斜杠',
  缺段落号: '给段落写上 id，例如 <P id="3.2-4">',
  段落号不合: '段落号的形式是 3.2-4、1.0-1 或 0-2，正文以外的是 f-1、n-3、n-3.2、a1-2、b-1',
  段落号重复: '把其中一个改成没有用过的号',
  章序不连: '让各章的 order 从 1 起连续，不重不漏',
  部分不符: '让 report.yaml 的 parts 与段落号里的部分一一对应',
  原文变动: 'source.txt 是收到时的原样，不可改；请恢复它。有错字用 errata 声明',
  收件不符:
    '收到的文件和从中取出的 source.txt、dropped.txt 都不可改；请恢复它们，或用 --again 从收到的文件重新导入',
  正文不符: '让章节里的字与 source.txt 一致；有错字用 errata 声明',
  勘误无效: 'before 要是该段原文里的字，after 要与它不同',
  词形重复: '一个词形在一份报告里只能是一个意思；删去其中一个，或用 within、place、years 分开',
  网址不收:
    '去掉 url 和网址，留下题名和首发单位，加 quality: 转载（或质量不明）；真是首发单位自己的网站，就把它列进 content/publishers.yaml',
  套语未照录: '照录 content/formulas.yaml 里的原文，写在 meaning 里或作为 groups 的一项，不要改写',
  称呼不全: '写全称呼：习近平总书记、习近平同志',
  读音未定: '用 pinyin 写明读音，一字一音，空格隔开',
  形状不合:
    '按词里的数依次写 groups（三化 3、三制 3），查不到是哪几项的组不写 items；不是在数东西的数字（十四五、一村一品），连它的词写进 uncounted',
  层级不合: '改 level 和 place，写明是谁的说法',
  年份未注: '在 note 里说明是哪一年的资料',
  引号未收:
    '给它写一个词条，或列入 report.yaml 的 notSlogans 并写明理由；还没有做完，就把 status 改为 注释中',
  非术语无此语: '改成报告“ ”里的原话，或从 notSlogans 删去',
  引文不符: '照录该段的原话，一字不差',
  互见无此条: '改成 content/glossary/ 里有的文件名（不带 .yaml）',
  关系无据:
    '照录 gloss、meaning、note 或 supports 里说明这层关系、并说出另一方名称的话（写在自己或对方的词条里）；没有这样的话，就改为 see',
  注释无此条: '改成 chapters/notes.mdx 里有的注释的段落号，如 n-3；没有这一条注释就删去',
  导读不合:
    '先写一两段平常话，再一行一个 <Question paragraph="3.1-3" answer="该段的原话">问题</Question>；不写文件头和别的标记',
  导读无此章: '改成 chapters/ 里有的文件名，或删去这个文件',
  答案不符:
    'paragraph 写这一章里的段落号，answer 照录该段的原话，并长到在该段只出现一次；不连着的几处，按先后用 …… 连起来',
  断链: '改正链接的地址或锚点',
  已有报告:
    '要重新导入就加 --again 并写明 --id，编辑写的都留着；真是另一份报告，就用 --id 另起一个编号',
  不能导入: '按上面说的原因整理原文后再导入',
  数据重复: '换一个 id；同一个数只能由一个数据、或一条非数量声明来管',
  数据不在段里: '照录该段的原话，并长到在该段只出现一次',
  数值不符: '让 value、unit、comparator、shown 与 words 里的字一致；说明数的是什么的数列入 counted',
  数字未收:
    '给它写一个数据，或列入 notQuantities 并写明理由；还没有做完，就把 report.yaml 的 status 改为 注释中',
  存疑未看:
    '看过以后，在 report.yaml 这一条 doubts 下面用 settled 写明看到了什么；还没有看完，就把 status 改为 注释中',
  非数量无此语: '改成报告里带数字的原话，或从 notQuantities 删去',
  配对无此数: '改成 figures.yaml 里的 id；结果一边只用“完成”，目标一边只用“目标”或“部署”',
  配对重复: '换一个 id；一个数据的同一边只列在一对里',
  配对不可比: '删去 comparable，用 why 写明为什么不可直接比较',
  进度放错边: 'result 用回顾部分的话，target 用目标或部署部分的话',
  进度没有说:
    '只写原话说到的一步（写“推进”，原话要有推进、加快或实施）；没有说到哪一步，就不写 stage',
  安排无此句: '改成该段一句话的开头，一字不差',
  安排无领域: '在 commitments.yaml 的 fields 里给这一节或这一段写上领域',
  安排有目标: '写了目标的一句年底查得出，给它写上自己的领域，不要写成总体要求',
  表述不在句里: '照录该段一句话里的原话，并长到在该段只出现一次',
  表述重叠: '同一个主题里一处话只列一次：删去其中一条，或改短，让两条不重叠',
} as const satisfies Record<string, string>;

/** Name of a data error, as the editor sees it. */
export type DataErrorName = keyof typeof DATA_ERRORS;

/** An error in the data. `message` is Chinese and names the file, the place and the way out. */
export class DataError extends Error {
  readonly kind: DataErrorName;
  readonly file: string;

  /**
   * @param kind  name in {@link DATA_ERRORS}
   * @param file  path of the file, relative to the project
   * @param place line, key or paragraph; '' when the whole file is meant
   * @param what  what is wrong, in Chinese, without a full stop
   */
  constructor(kind: DataErrorName, file: string, place: string, what: string) {
    super(`[${kind}] ${file}${place ? ` · ${place}` : ''}：${what}。改法：${DATA_ERRORS[kind]}。`);
    this.name = 'DataError';
    this.kind = kind;
    this.file = file;
  }
}

/** Several data errors at once, so that an editor sees all that is missing in one run. */
export class DataErrors extends Error {
  readonly errors: readonly DataError[];

  constructor(errors: readonly DataError[]) {
    super(
      `数据有 ${errors.length} 处错误：\n${errors.map((error) => `- ${error.message}`).join('\n')}`,
    );
    this.name = 'DataErrors';
    this.errors = errors;
  }
}

/** Throws {@link DataErrors} when there is any error. */
export function throwIfAny(errors: readonly DataError[]): void {
  if (errors.length > 0) throw new DataErrors(errors);
}

/**
 * What a function reads, in a list; in an empty one where it throws errors in the data, which go to the
 * others: so that all files are read before anything gives up.
 */
export function collect<T>(errors: DataError[], read: () => T): T[] {
  try {
    return [read()];
  } catch (error) {
    if (error instanceof DataErrors) errors.push(...error.errors);
    else if (error instanceof DataError) errors.push(error);
    else throw error;
    return [];
  }
}
