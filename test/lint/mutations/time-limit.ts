import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

const LICENCE_LAW = '法定依据: 《中华人民共和国行政许可法》';
const isLicence = ({ 事项类型: type }: Shipped['value']): boolean => type === '行政许可';
const hasNoCountedStep = ({ 特别程序: special }: Shipped['value']): boolean =>
  !JSON.stringify(special ?? '').includes('"是"');

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'time-limit/present',
    kind: '基本目录',
    break: replacingUnseen(block('办理时限'), '', ({ 事项类型: type }) => type === '行政许可'),
  },
  {
    rule: 'time-limit/promised-within-legal',
    kind: '基本目录',
    break: replacing(/( {2}法定: \d+个工作日\n(?: {2}.*\n)*?) {2}承诺: \d+个工作日/u, '$1  承诺: ⟦999个工作日⟧'),
  },
  {
    rule: 'time-limit/same-unit',
    kind: '基本目录',
    break: replacing(/( {2}法定: \d+个工作日\n(?: {2}.*\n)*? {2}承诺: )(\d+)个工作日/u, '$1⟦$2日⟧'),
  },
  {
    rule: 'time-limit/licence-maximum',
    kind: '基本目录',
    break: replacing(`法定: 20个工作日\n  ${LICENCE_LAW}`, `法定: ⟦90个工作日⟧\n  ${LICENCE_LAW}`, isLicence),
  },
  {
    rule: 'time-limit/working-days',
    kind: '基本目录',
    break: replacing(
      new RegExp(`法定: 20个工作日(\\n {2}${LICENCE_LAW}(?:.*\\n)(?: {2}.*\\n)*? {2}承诺: \\d+)个工作日`, 'u'),
      '法定: ⟦20日⟧$1日',
      isLicence,
    ),
  },
  {
    rule: 'time-limit/extension-has-basis',
    kind: '基本目录',
    break: replacing(/( {2}延长: )(.*)\n {2}延长依据: .*\n(?: {4}.*\n)*/u, '$1⟦$2⟧\n'),
  },
  {
    rule: 'time-limit/delivered-in-time',
    kind: '基本目录',
    break: replacing(/(送达时限: )\d+个工作日/u, '$1⟦11个工作日⟧', isLicence),
  },
  {
    rule: 'time-limit/fits-kind',
    kind: '基本目录',
    break: replacing(/办件类型: 承诺件(\n[^]*\n {2}承诺: )([2-9]\d?个工作日)/u, '办件类型: 即办件$1⟦$2⟧'),
  },
  {
    rule: 'time-limit/steps-within-promised',
    kind: '基本目录',
    break: replacing(/( {2}承诺: )(?:[3-9]|\d\d)个工作日/u, '$1⟦1个工作日⟧', hasNoCountedStep),
  },
];
