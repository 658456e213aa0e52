import { expect, it } from 'vitest';
import { placePathOf } from './place-path.ts';

const KNOWN = [
  ['河南省', '信阳市', '平桥区'],
  ['澄江省', '明州市', '鼓楼区'],
  ['澄江省', '东山市', '鼓楼区'],
];

it.each([
  ['中国', ['中国']],
  ['澄江省', ['澄江省']],
  ['澄江省明州市云溪县', ['澄江省', '明州市', '云溪县']],
  ['重庆市', ['重庆市']],
  ['广西壮族自治区南宁市', ['广西壮族自治区', '南宁市']],
  ['湖北省荆州市沙市区', ['湖北省', '荆州市', '沙市区']],
  ['河南省信阳市新县', ['河南省', '信阳市', '新县']],
  ['平桥区', ['河南省', '信阳市', '平桥区']],
  ['信阳市平桥区', ['河南省', '信阳市', '平桥区']],
  ['东山市鼓楼区', ['澄江省', '东山市', '鼓楼区']],
  // Two places of this name, none, and one that only ends with the same characters.
  ['鼓楼区', null],
  ['青山县', null],
  ['桥区', null],
])('the path of %s', (name, path) => {
  expect(placePathOf(name, KNOWN)).toEqual(path);
});
