import { defineDocumentRule } from '../../model/rule.ts';
import { creditCodeProblem, organCodeProblem, organSegment } from '../../text/codes.ts';
import type { CodeProblem } from '../../text/codes.ts';

const ORGAN = '文件类型: 实施机关\n编号: 510107-mzj\n名称: 武侯区民政局\n条线: [民政]\n区划: "510107"\n层级: 县级\n';
const LOCAL = '文件类型: 实施清单\n基本编码: "510112001000"\n实施机关: 510107-wsjkj\n';

export const creditCode = defineDocumentRule({
  id: 'codes/credit-code',
  title: { zh: '机关代码通得过校验', en: 'The code of an organ passes its check' },
  severity: 'error',
  since: '0.1.0',
  basis: [
    { 名称: '法人和其他组织统一社会信用代码编码规则（GB 32100—2015）' },
    { 名称: '全国组织机构代码编制规则（GB 11714—1997）' },
  ],
  messages: {
    length: {
      zh: ({ code, length }) => `“${code}”有${String(length)}位，统一社会信用代码是18位，组织机构代码是9位`,
      en: ({ code, length }) =>
        `“${code}” has ${String(length)} characters; a unified social credit code has 18, an organization code 9`,
    },
    charset: {
      zh: ({ code }) => `“${code}”里有代码不用的字符：只用数字和大写字母，信用代码不用 I、O、S、V、Z`,
      en: ({ code }) =>
        `“${code}” holds a character that codes do not use: only digits and capitals, in credit codes without I, O, S, V, Z`,
    },
    check: {
      zh: ({ code }) => `“${code}”的校验码（末位）对不上，有一位写错了`,
      en: ({ code }) => `the check character of “${code}” (its last) does not fit: a character is wrong`,
    },
    missing: {
      zh: ({ code }) => `实施编码“${code}”里找不到机关代码`,
      en: ({ code }) => `no code of an organ can be found in “${code}”`,
    },
  },
  advice: {
    zh: '照机关的统一社会信用代码证书逐位核对，字母大写、加引号。',
    en: 'Compare it with the certificate of the organ character by character, capitals, in quotes.',
  },
  examples: {
    valid: [
      { file: 'organs/510107/mzj.yaml', yaml: `${ORGAN}统一社会信用代码: "11511301008778183N"\n` },
      { implementation: true, yaml: `${LOCAL}实施编码: 11440100007483172Q3440106043001\n` },
      { implementation: true, yaml: `${LOCAL}实施编码: 511A0138600000-511602000000-000-08337220-4-1-00\n` },
    ],
    invalid: [
      {
        file: 'organs/510107/mzj.yaml',
        yaml: `${ORGAN}统一社会信用代码: "1151130000877869M"\n`,
        at: '1151130000877869M',
        message: 'length',
      },
      {
        file: 'organs/510107/mzj.yaml',
        yaml: `${ORGAN}统一社会信用代码: "11511301452259996u"\n`,
        at: '11511301452259996u',
        message: 'charset',
      },
      {
        file: 'organs/510107/mzj.yaml',
        yaml: `${ORGAN}统一社会信用代码: "TE5116020105116050"\n`,
        at: 'TE5116020105116050',
        message: 'check',
      },
      {
        implementation: true,
        yaml: `${LOCAL}实施编码: 511A0138600000-511602000000-000-1151130000877869M-1-00\n`,
        at: '1151130000877869M',
        message: 'length',
      },
      {
        implementation: true,
        yaml: `${LOCAL}实施编码: "511A0138600000-511602000000"\n`,
        at: '511A0138600000-511602000000',
        message: 'missing',
      },
    ],
  },
  *check({ kind, map }) {
    const { 统一社会信用代码: credit, 实施编码: id } = map;
    if (kind === '实施机关' && typeof credit === 'string') {
      const problem = creditCodeProblem(credit);
      if (problem !== undefined)
        yield { path: ['统一社会信用代码'], message: problem, args: { code: credit, length: credit.length } };
    }
    if (kind !== '实施清单' || typeof id !== 'string') return;
    const problem = organPartProblem(id);
    const code = organSegment(id) ?? id;
    const start = id.lastIndexOf(code);
    if (problem !== undefined)
      yield {
        path: ['实施编码'],
        span: { start, end: start + code.length },
        message: problem,
        args: { code, length: code.replaceAll('-', '').length },
      };
  },
});

/** What is wrong with the organ in an implementation code: a credit code, or an organization code with or without hyphen. */
export function organPartProblem(id: string): CodeProblem | 'missing' | undefined {
  const code = organSegment(id);
  if (code === undefined) return 'missing';
  return code.replaceAll('-', '').length === 9 ? organCodeProblem(code) : creditCodeProblem(code);
}
