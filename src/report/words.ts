import type { ReportedDiagnostic } from '../model/generated/types.ts';
import type { Language } from '../model/rule.ts';
import type { RunSummary } from './reporter.ts';

/** What is wrong and what to do, as sentences in one text. */
export function sentencesOf({ message, advice }: ReportedDiagnostic, language: Language): string {
  return language === 'zh' ? `${message}。${advice}` : `${message}. ${advice}`;
}

/** `1,234`: a large number that can be read. */
export function thousands(count: number): string {
  return count.toLocaleString('en-US');
}

/** `1 place`, `1,234 places`. */
export function plural(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What was looked at. */
export function scopeText({ files, documents, implementations, asOf }: RunSummary, language: Language): string {
  return language === 'zh'
    ? `检查了 ${files} 个文件、${documents} 个文档、${implementations} 条实施（基准日 ${asOf}）`
    : `${files} files, ${documents} documents, ${implementations} implementations (as of ${asOf})`;
}

/** Findings that are not listed, and why; empty where there are none. */
export function unlistedText({ suppressed, exempted, baselined }: RunSummary, language: Language): string {
  const zh = language === 'zh';
  const parts = [
    suppressed > 0 &&
      (zh ? `${thousands(suppressed)} 条被注释豁免` : `${thousands(suppressed)} suppressed by comments`),
    exempted > 0 && (zh ? `${thousands(exempted)} 条按设置豁免` : `${thousands(exempted)} exempted by the settings`),
    baselined > 0 && (zh ? `${thousands(baselined)} 条在基线中` : `${thousands(baselined)} in the baseline`),
  ].filter((part) => part !== false);
  if (parts.length === 0) return '';
  return zh ? `另有 ${parts.join('、')}` : `not listed: ${parts.join(', ')}`;
}
