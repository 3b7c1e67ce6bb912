import type { Certificate } from '../model/generated/types.ts';
import { fold } from '../text/fold.ts';

/** A bracket that says in which form a document is wanted, not which document; on folded text. */
const FORM_IN_BRACKETS = /\([^()]{0,6}(?:原件|复印件|正反面|正、反面|扫描件|电子版|公章|份)[^()]{0,6}\)/gu;
const FORM_AT_END = /(?:的?(?:原件|复印件|影印件|扫描件|电子版)[、和及与或/]{0,2}){1,4}$/u;
const OWNER = /^(?:申请人|申办人|办事人|本人|个人)?的?(?:有效的?)?/u;
/** Who is asked for these brings an identity card. */
const IDENTITY = /身份证(?:明|件)(?:材料|文件)?$/u;

/** The name of a material without what says in which form it is wanted; folded. */
export function bareName(name: string): string {
  return fold(name)
    .replaceAll(/[《》<>"']/gu, '')
    .replaceAll(FORM_IN_BRACKETS, '')
    .replace(FORM_AT_END, '');
}

/**
 * The name under which a material is found again: bare, without the applicant whose it is anyway, and with the full name
 * of a certificate for each of its other names.
 */
export function commonName(name: string, certificates: readonly Certificate[]): string {
  const bare = bareName(name).replace(OWNER, '').replace(IDENTITY, '身份证');
  let longest = '';
  let fullName = '';
  for (const certificate of certificates) {
    const names = foldedNames(certificate);
    for (const other of names) {
      if (other.length <= longest.length || !bare.endsWith(other)) continue;
      longest = other;
      fullName = names[0] ?? other;
    }
  }
  return bare.slice(0, bare.length - longest.length) + fullName;
}

/** Folding is dear, and every material of a catalogue is held against the same certificates. */
const folded = new WeakMap<Certificate, readonly string[]>();

function foldedNames(certificate: Certificate): readonly string[] {
  const known = folded.get(certificate);
  if (known !== undefined) return known;
  const names = [certificate.名称, ...(certificate.别名 ?? [])].map(fold);
  folded.set(certificate, names);
  return names;
}
