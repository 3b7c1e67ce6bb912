import { block, replacing, replacingUnseen } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const isLicence = ({ 事项类型: type }: Readonly<Record<string, unknown>>): boolean => type === '行政许可';
const SETTING = / {2}- 名称: .*\n {4}条款: \[.*\]\n {4}用途: 设定依据\n/gu;
const GUIDELINE = '文件类型: 法律法规\n名称: 窗口服务指引\n效力级别: 规范性文件\n状态: 现行有效\n';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'legal-basis/present',
    kind: '基本目录',
    // What has a procedure of its own is carried out itself, and nothing is inherited into it but from a 主项.
    break: replacingUnseen(
      block('法定依据'),
      '',
      (value) => value['办理程序'] !== undefined && value['主项'] === undefined && value['办理项编码'] === undefined,
    ),
  },
  {
    rule: 'legal-basis/setting-level',
    kind: '基本目录',
    break: ({ text, value }) =>
      isLicence(value) && text.match(SETTING)?.length === 1 && text.match(/用途: 设定依据/gu)?.length === 1
        ? text.replace(SETTING, '  - 名称: ⟦劳务派遣行政许可实施办法⟧\n    条款: [第四条]\n    用途: 设定依据\n')
        : undefined,
  },
  {
    rule: 'legal-basis/setting-given',
    kind: '基本目录',
    break: (shipped) => {
      const marked = replacing(/^法定依据:/mu, '⟦法定依据⟧:', isLicence)(shipped);
      return typeof marked === 'string' ? marked.replaceAll('用途: 设定依据', '用途: 实施依据') : undefined;
    },
  },
  {
    rule: 'legal-basis/document-number',
    kind: '基本目录',
    break: (shipped) => {
      const changed = replacing(
        /^法定依据:\n/mu,
        '法定依据:\n  - 名称: ⟦窗口服务指引⟧\n    条款: [第二条]\n    用途: 程序依据\n',
      )(shipped);
      return typeof changed === 'string'
        ? { [shipped.file]: changed, 'statutes/chuangkoufuwuzhiyin.yaml': GUIDELINE }
        : undefined;
    },
  },
];
