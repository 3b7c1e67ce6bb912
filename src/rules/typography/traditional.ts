import { defineDocumentRule } from '../../model/rule.ts';
import { traditionalCharacters } from '../../text/typography.ts';
import { correctionMessage, correctionsIn } from '../corrections.ts';
import { faultyTexts } from '../written-texts.ts';

export const traditional = defineDocumentRule({
  id: 'typography/traditional',
  title: { zh: '不用繁体字', en: 'No traditional characters' },
  severity: 'warn',
  since: '0.2.0',
  basis: [{ 名称: '中华人民共和国国家通用语言文字法', 条款: '第十条' }, { 名称: '通用规范汉字表（国发〔2013〕23号）' }],
  messages: { traditional: correctionMessage({ zh: '里有繁体字', en: 'there are traditional characters' }) },
  advice: { zh: '改成规范汉字（简体字）。', en: 'Write simplified characters.' },
  examples: {
    valid: [
      { yaml: '文件类型: 基本目录\n事项名称: 公共浴室经营许可\n' },
      { yaml: '文件类型: 实施清单\n来源:\n  原始: { 名称: 經營許可 }\n', implementation: true },
    ],
    invalid: [
      { yaml: '文件类型: 基本目录\n事项名称: 公共浴室經營许可\n', at: '經營', message: 'traditional' },
      { yaml: '文件类型: 基本目录\n注意事项: [帶上居民身份證]\n', at: '帶', message: 'traditional' },
    ],
  },
  *check(document) {
    for (const { text, faults } of faulty(document)) yield* correctionsIn(document, text, faults, 'traditional');
  },
});

const faulty = faultyTexts(({ kind, text }) => (kind !== 'citation' ? traditionalCharacters(text) : []));
