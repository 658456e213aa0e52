import { expect, test } from 'vitest';
import { glossOf, kindOf } from './note-words.ts';

test.each([
  ['即社区民警和消防民警职能融合。', '即社区民警和消防民警职能融合。'],
  ['农村、农业、农民', '农村、农业、农民。'],
  ['建好、管好、护好、运营好农村路。是一项全国的工作。', '建好、管好、护好、运营好农村路。'],
  ['“三进”：进村；“三帮”：帮产业。', null],
  ['指县直机关干部进乡镇、进村组、进农户，帮产业、帮就业、帮治理，每季度通报一次。', null],
  ['“一街一车。一室”建设', null],
  ['是什么？见附件。', null],
  ['包括：', null],
  ['', null],
])('the gloss of a note that says “%s”', (meaning, gloss) => {
  expect(glossOf([meaning, '第二段。'])).toBe(gloss);
});

test.each([
  ['“六稳”', '数字缩略'],
  ['一老一小', '数字缩略'],
  ['雪亮工程', '工程行动'],
  ['“百企转型”行动', '工程行动'],
  ['“1+62+8+N”应急预案体系', '机制'],
  ['行政执法“三项制度”', '制度'],
  ['“空心村”', '口号'],
  ['卒中', '用语'],
] as const)('%s is a term of the kind %s', (head, kind) => {
  expect(kindOf(head)).toBe(kind);
});
