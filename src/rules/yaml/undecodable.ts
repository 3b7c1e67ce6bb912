import { defineDocumentRule } from '../../model/rule.ts';
import { SAVE_AS_UTF8, syntaxFindings } from '../syntax-findings.ts';

export const undecodable = defineDocumentRule({
  id: 'yaml/undecodable',
  title: { zh: '文件是能读出文字的', en: 'Files are text' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 5.2' }],
  messages: {
    found: {
      zh: () =>
        '文件不是文本：UTF-8、UTF-16、GB18030（GBK）都读不出来，没有检查；可能已经损坏，或者是改了扩展名的 Word、图片',
      en: () =>
        'the file is not text in UTF-8, UTF-16 or GB18030 and was not judged; it may be damaged, or no text at all',
    },
  },
  advice: SAVE_AS_UTF8,
  examples: {
    valid: [{}],
    invalid: [{ bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0x81), at: '', message: 'found' }],
  },
  *check(document) {
    yield* syntaxFindings(document, 'undecodable', 'found');
  },
});
