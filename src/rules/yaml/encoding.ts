import { defineDocumentRule } from '../../model/rule.ts';
import { SAVE_AS_UTF8, syntaxFindings } from '../syntax-findings.ts';

/** A certificate in GB18030: “文件类型: 证照” and so on, as an office program saves it. */
const GB18030 = Buffer.from(
  'cec4bcfec0e0d0cd3a20d6a4d5d50ac3fbb3c63a20d3aad2b5d6b4d5d50ad7b4ccac3a20d4dad3c30a',
  'hex',
);

export const encoding = defineDocumentRule({
  id: 'yaml/encoding',
  title: { zh: '文件用 UTF-8 编码保存', en: 'Files are UTF-8' },
  severity: 'warn',
  since: '0.1.0',
  basis: [{ 名称: 'YAML 1.2.2', 条款: '§ 5.2' }],
  messages: {
    gb18030: {
      zh: () => '文件是 GB18030（GBK）编码，已经按这种编码读了，但别的程序会读成乱码',
      en: () => 'the file is encoded in GB18030; it was read as such, but other programs will not',
    },
    'utf-16': {
      zh: () => '文件是 UTF-16（旧记事本叫“Unicode”）编码，已经按这种编码读了，但别的程序会读成乱码',
      en: () => 'the file is encoded in UTF-16; it was read as such, but other programs will not',
    },
  },
  advice: SAVE_AS_UTF8,
  examples: {
    valid: [{}, { yaml: '\uFEFF文件类型: 证照\n名称: 营业执照\n状态: 在用\n' }],
    invalid: [
      { bytes: GB18030, at: '文', message: 'gb18030' },
      {
        bytes: Buffer.from('\uFEFF文件类型: 证照\n名称: 营业执照\n状态: 在用\n', 'utf16le'),
        at: '文',
        message: 'utf-16',
      },
    ],
  },
  *check(document) {
    yield* syntaxFindings(document, 'encoding', ({ detail }) => detail);
  },
});
