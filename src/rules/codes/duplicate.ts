import { codeOf } from '../../model/item.ts';
import { defineDocumentRule } from '../../model/rule.ts';
import { itemKeyOf } from '../item-key.ts';

const ITEM =
  '文件类型: 基本目录\n基本编码: "510112003000"\n事项名称: 公共浴室经营许可\n事项类型: 行政许可\n条线: 卫生健康\n行使层级: [县级]\n';

export const duplicate = defineDocumentRule({
  id: 'codes/duplicate',
  title: { zh: '一个编码只用于一份基本目录', en: 'A code is used for one 基本目录 only' },
  severity: 'error',
  since: '0.1.0',
  basis: [{ 名称: '全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求（GB/T 39554.1—2020）' }],
  messages: {
    used: {
      zh: ({ code, name }) => `编码“${code}”已经用于“${name}”，这一份没有计入`,
      en: ({ code, name }) => `the code “${code}” is taken by “${name}”: this one is not counted`,
    },
    first: { zh: ({ code }) => `先用“${code}”的是这里`, en: ({ code }) => `“${code}” is used here first` },
  },
  advice: {
    zh: '同一事项写了两份的，合成一份；不同事项的，另编一个编码。已经取消的事项，编码也不再用。',
    en: 'Join two files of one item; give another item a code of its own. The code of a cancelled item is never used again.',
  },
  examples: {
    valid: [
      { yaml: ITEM },
      { yaml: `${ITEM}办理项编码: "02"\n`, files: { 'standard/01/510112003000-01.yaml': `${ITEM}办理项编码: "01"\n` } },
    ],
    invalid: [
      {
        file: 'standard/01/copy.yaml',
        yaml: ITEM,
        files: { 'standard/01/510112003000.yaml': ITEM.replace('经营', '卫生') },
        at: '510112003000',
        message: 'used',
      },
    ],
  },
  *check(document, context) {
    const key = itemKeyOf(document.map);
    if (document.kind !== '基本目录' || key === undefined) return;
    const first = context.standard(key);
    // Where somebody notes what is looked at, the very object is another.
    if (first === undefined || (first.document.file === document.file && first.document.index === document.index))
      return;
    const args = { code: codeOf(key), name: first.value.事项名称 };
    yield {
      path: ['基本编码'],
      message: 'used',
      args,
      related: [{ at: first.document.place(['基本编码']), message: 'first', args }],
    };
  },
});
