import type { Basis } from './rule.ts';

/** 《…》 for documents of law; standards and specifications are named as they are. */
export function basisText({ 名称, 条款 }: Basis): string {
  if (/^[\p{Script=Han}、（）〔〕“”＋\d]+$/u.test(名称)) return `《${名称}》${条款 ?? ''}`;
  return 条款 === undefined ? 名称 : `${名称} ${条款}`;
}
