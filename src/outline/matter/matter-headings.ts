/** What the headings of notes and annexes look like, their spaces apart. */
import { squeezed } from '../lines.ts';

const RE_NOTES =
  /名词|名称|词[语汇条]|用语|术语|概念|缩略|注释|注解|附注|尾注|脚注|释义|解释|释疑|注[:：]?$/;
const RE_NOTES_END =
  /(?:注释|注解|附注|尾注|脚注|释义|解释|释疑|说明|名词|术语|词语|词汇|概念|缩略语|注)[）)】》”]?(?:如下)?[:：]?$/;
const LONGEST_HEADING = 32;
/** （按出现先后排序） */
const RE_REMARK = /[（(][^（()）]{1,20}[）)](?=[:：]?$)/;

/** Whether a line, its spaces apart, is a heading of notes: 名 词 解 释, 附件2 有关名词解释, 注释：. */
export function isNotesHeading(line: string): boolean {
  const whole = squeezed(line);
  return isNotes(whole) || isNotes(whole.replace(RE_REMARK, ''));
}

function isNotes(words: string): boolean {
  return (
    words.length <= LONGEST_HEADING &&
    !/[。！？；，]/.test(words) &&
    RE_NOTES.test(words) &&
    RE_NOTES_END.test(words)
  );
}

/** 附件, 附件1, 附件2：2024年十件民生实事, 附表 */
const RE_ANNEX =
  /^[（(【]?附(?:件|录|表|图)?(?:[\d０-９一二三四五六七八九十]{1,3}|之[一二三四五])?[）)】]?(?:[:：.、．].{0,40}|[^。；！]{0,40})$/;

/** 青山县第三届人民代表大会第二次会议关于政府工作报告的决议: printed below the report that it approves. */
const RE_RESOLUTION = /^[^。；，]{0,50}关于.{0,30}报告.{0,4}的决议$/;

/** Whether a line, its spaces apart, is the heading of an annex. */
export function isAnnexHeading(line: string): boolean {
  const words = squeezed(line);
  if (RE_RESOLUTION.test(words)) return true;
  return RE_ANNEX.test(words) && /^[（(【]?附(?:件|录|表|图|[\d：:、])/.test(words);
}
