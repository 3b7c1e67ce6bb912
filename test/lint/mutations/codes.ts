import { readFileSync } from 'node:fs';
import { laid, markCode, replacing } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

const TEN = ['法定依据', '办理程序', '办理时限', '特别程序', '审批决定证件', '联系方式', '注意事项'];

/** Whether a 基本目录 says everything itself, so that a copy of it under another code stands alone. */
function standsAlone({ 基本编码: code, 办理项编码: way, ...value }: Shipped['value']): boolean {
  return typeof code === 'string' && code.endsWith('000') && way === undefined && TEN.every((key) => key in value);
}

function codeIn({ value }: Shipped): string {
  return String(value['基本编码']);
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'codes/base-code',
    kind: '基本目录',
    break: (shipped) => {
      const code = codeIn(shipped);
      const other = `44${code.slice(2)}`;
      const marked = standsAlone(shipped.value) ? markCode(shipped.text.replace(`"${code}"`, `"${other}"`)) : undefined;
      return marked && { [shipped.file.replace(code, other)]: marked };
    },
  },
  {
    rule: 'codes/credit-code',
    kind: '实施机关',
    break: ({ text }) => laid(text, '统一社会信用代码: ⟦11511301008778183M⟧\n'),
  },
  {
    rule: 'codes/duplicate',
    kind: '基本目录',
    break: ({ text, value }) => {
      const marked = standsAlone(value) ? markCode(text) : undefined;
      return marked && { 'twice/copy.yaml': marked };
    },
  },
  {
    rule: 'codes/implementation-code',
    kind: '实施清单',
    break: (shipped) => {
      const organ = String(shipped.value['实施机关']);
      const level = organ.startsWith('510000') ? '2' : /^\d{4}00-/u.test(organ) ? '3' : '4';
      if (!/^\d{6}-/u.test(organ)) return undefined;
      return replacing(/^(实施机关: .*\n)/mu, `$1实施编码: 11511301008778183N${level}⟦519999999999⟧\n`)(shipped);
    },
  },
  {
    rule: 'codes/implemented-twice',
    kind: '实施清单',
    // Elsewhere the counts of the place would differ from others, too.
    break: ({ file, text }) => {
      const marked = file.startsWith('local/510000/') ? markCode(text) : undefined;
      return marked && { [file]: marked, [file.replace('.yaml', '-r9.yaml')]: text };
    },
  },
  {
    rule: 'codes/path',
    kind: '实施清单',
    break: ({ file, text }) => ({
      [file.replace(/\/[^/]+\/([^/]+)$/u, '/elsewhere/$1')]: text.replace(/^(实施机关: )(.*)$/mu, '$1⟦$2⟧'),
    }),
  },
  {
    rule: 'codes/sub-items-contiguous',
    kind: '基本目录',
    break: (shipped) => {
      const code = codeIn(shipped);
      const { 主项: main, 办理项编码: way } = shipped.value;
      if (typeof main !== 'string' || way !== undefined) return undefined;
      const far = `${code.slice(0, 9)}099`;
      const mainFile = shipped.file.replace(code, main);
      return {
        [shipped.file.replace(code, far)]: shipped.text.replace(`"${code}"`, `"${far}"`),
        [mainFile]: markCode(readFileSync(`catalog/${mainFile}`, 'utf8')) ?? '',
      };
    },
  },
];
