import { describe, expect, it } from 'vitest';
import { Unsaid, whoseReport } from './whose.ts';

const NOTHING = { cover: {}, doubts: [] };

describe('whoseReport', () => {
  it.each([
    ['中国', 'guowuyuan-2024', '国务院2024年政府工作报告'],
    ['重庆市', 'chongqing-2024', '重庆市2024年政府工作报告'],
    ['河南省/信阳市', 'xinyang-2024', '河南省信阳市2024年政府工作报告'],
    // Of two characters, the second belongs to the name.
    ['河南省/信阳市/新县', 'xinxian-2024', '信阳市新县2024年政府工作报告'],
    ['澄江省/明州市/吕溪自治县', 'lvxi-2024', '明州市吕溪自治县2024年政府工作报告'],
  ])('makes up id and title of %s', (place, id, title) => {
    const told = { places: place.split('/'), year: 2024 };
    expect(whoseReport(NOTHING, told, 'a.txt', [])).toMatchObject({
      id,
      title,
      from: { id: '自拟', title: '自拟', places: '选项', year: '选项' },
    });
  });

  it('takes what an editor says before what the paper says', () => {
    const identity = {
      ...NOTHING,
      year: { value: 2023, from: '题头' as const },
      place: { value: '澄江省明州市', from: '题头' as const },
    };
    expect(whoseReport(identity, {}, 'a.txt', [])).toMatchObject({
      places: ['澄江省', '明州市'],
      year: 2023,
      from: { places: '题头', year: '题头' },
    });
    const told = { places: ['澄江省', '东山市'], year: 2024, id: 'a', title: '题' };
    expect(whoseReport(identity, told, 'a.txt', [])).toMatchObject(told);
  });

  it('names the place that the paper has without its province', () => {
    const identity = { ...NOTHING, place: { value: '明州市', from: '题头' as const } };
    const ask = () => whoseReport(identity, { year: 2024 }, 'a.txt', []);
    expect(ask).toThrow(Unsaid);
    expect(ask).toThrow('a.txt：不知道是哪里的报告（文件里写的是“明州市”，不知道在哪个省、市）');
  });
});
