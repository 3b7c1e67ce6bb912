import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { VAGUE_PATTERNS } from '../../src/text/vague-patterns.ts';
import { judge } from './judge.ts';

const WORDING = RULES.filter(({ id }) => id.startsWith('wording/'));

function found(yaml: string, settings?: string): string[] {
  const files = settings === undefined ? {} : { 'qingdan.yaml': `文件类型: 设置\n名称: 示例\n地区: "51"\n${settings}` };
  return WORDING.flatMap((rule) =>
    judge(rule, { yaml, files }).map(({ finding }) => `${finding.rule}@${finding.pointer}`),
  );
}

/** Words of law and of things with a definite sense; what they resemble is vague. */
const DEFINITE = [
  '自然人、法人和其他组织',
  '申请人是自然人、法人或者其他组织',
  '企业法人、个体工商户、其他组织',
  '其他有限责任公司',
  '其他股份有限公司',
  '其他分支机构',
  '不经营其他农药',
  '不储存其他危险化学品',
  '残疾等级为二级',
  '持有技术等级证书',
  '与原证具有同等效力',
  '男女平等就业',
  '高等学校毕业',
  '中等职业学校毕业',
  '实行对等原则',
  '等额本息还款',
  '面积等于或者大于50平方米',
  '医院为三级甲等',
  '普通话水平达到二级乙等',
  '伤残等级为一等',
  '奖学金为二等、三等、四等、五等',
  '住所在广州等８市',
  '利益相关者处理协议',
  '《关于企业登记有关问题的通知》所列的企业',
  '《有关材料管理办法》第三条所列的企业',
  '法律写明“法律、行政法规规定的其他条件”的企业',
  '没有设备，没有场所',
  '场所不在居民住宅楼内',
  '从业人员持有健康合格证',
];

describe('what has a definite sense', () => {
  test('is no vague wording in conditions, materials and steps', () => {
    const conditions = DEFINITE.map((text) => `  - 内容: ${text}`).join('\n');
    const materials = DEFINITE.map((text) => `  - 材料名称: ${text}`).join('\n');
    const steps = DEFINITE.map((text, index) => `  - 环节: 环节${index}\n    内容: ${text}`).join('\n');
    expect(found(`申请条件:\n${conditions}\n申请材料:\n${materials}\n办理程序:\n${steps}`)).toEqual([]);
  });

  test('is what is quoted, cited or named', () => {
    expect(
      found(
        [
          '事项名称: 其他农药和相关设备等经营许可',
          '法定依据:\n  - 名称: 公共场所卫生管理条例\n    条款: [第四条]\n    原文: 法律、法规规定的其他条件，按照国家有关规定及时办理',
          '申请条件:\n  - 内容: 池水每升尿素含量不超过3.5毫克\n    原文: 有与经营规模相适应的人员和必要的设备等\n    依据: 《公共场所卫生管理条例》第三条',
          '审批决定证件:\n  - 名称: 其他相关证明材料等\n    类型: 其他',
        ].join('\n'),
      ),
    ).toEqual([]);
  });
});

describe('词库', () => {
  const word = (lines: string) => `词库:\n  - ${lines.replaceAll('\n', '\n    ')}\n`;
  const CONDITION = '申请条件:\n  - 内容: 属于适度规模经营';

  test('adds a literal word to a class', () => {
    expect(found(CONDITION)).toEqual([]);
    expect(found(CONDITION, word('词语: 适度规模\n类别: 程度副词或概数'))).toEqual([
      'wording/degree-words@/申请条件/0/内容',
    ]);
    expect(found('申请条件:\n  - 内容: 经营面积为.*', word('词语: a.*\n类别: 程度副词或概数'))).toEqual([]);
  });

  test('a word of one’s own is filled as the class is', () => {
    const settings = word('词语: 适度规模\n类别: 程度副词或概数');
    expect(found(`${CONDITION}\n    细化说明: 50亩至200亩`, settings)).toEqual([]);
  });

  test('lets a phrase pass in its class, and nothing else', () => {
    const yaml = '申请条件:\n  - 内容: 有必要的防护距离\n  - 内容: 有必要的周转时间';
    const settings = word('词语: 必要的防护距离\n类别: 程度副词或概数\n说明: 省里另有标准\n放行: 是');
    expect(found(yaml)).toHaveLength(2);
    expect(found(yaml, settings)).toEqual(['wording/degree-words@/申请条件/1/内容']);
  });

  test('knows every class by the title that the settings name', () => {
    const schema = new URL('../../schemas/settings.schema.json', import.meta.url);
    const titles = VAGUE_PATTERNS.map(({ title }) => title);
    expect(JSON.parse(readFileSync(schema, 'utf8'))).toHaveProperty(
      ['properties', '词库', 'items', 'properties', '类别', 'enum'],
      titles,
    );
  });
});
