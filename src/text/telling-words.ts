import { outermostPairs } from './brackets.ts';

/**
 * Words by which names of different items differ; a line holds words of one kind. Two names of which one says a word that the
 * other does not are names of two things, however much else they share. 核发, 发放, 证 and 申请 are not here: 许可, 许可证核发 and
 * 许可证申请 may well be one item.
 */
const KINDS: readonly string[] = [
  // What is decided.
  '核准 备案 许可 审批 登记 确认 认定 审核 审查 批准 鉴定 评定 评审 裁决 奖励 表彰 给付 征收 征用 检查 处罚 强制 检验 检测 检疫 验收 年检 年审 校验',
  '查询 咨询 公示 公证 复核 复评 复审 复议 初审 预审 终审 仲裁 调解 投诉 举报 报验 报告 查验 解除 指引 政策咨询 查封 扣押',
  '补贴 补助 救助 抚恤 资助 津贴 贷款 减征 免征 缓征 减免 缓缴 补缴 退还 返还 预缴 汇缴 提取 缴存',
  // At which stage of its life.
  '新办 新设 新增 新申请 新建 改建 扩建 迁建 变更 延续 延期 续期 补办 补证 补发 补领 换发 换证 换领 注销 撤销 撤回 吊销 废止 首次 再次 初次 初始 初领 期满 到期 遗失 损坏',
  '增项 增加 减少 增发 迁移 迁入 迁出 转入 转出 转移 转让 过户 转正 抵押 质押 租赁 设立 筹设 筹建 终止 停业 歇业 恢复 暂停 中止 休学 复学 分立 合并 更正 修改 重置 挂失 解挂 激活',
  '开工 施工 竣工 停止 启用 停用 拆除 占用 挖掘 迁建 入库 出库 入境 出境 进京 报废 封存 启封 招标 投标 拍卖 初步设计 施工图 可行性研究',
  // With which paper.
  '报告表 报告书 登记表 申请表 健康证 行驶证 驾驶证 居住证 身份证 通行证 护照 签证 签注 方案 规划 章程 协议 合同',
  // Of which grade and size.
  '甲级 乙级 丙级 丁级 甲类 乙类 丙类 丁类 甲种 乙种 高级 中级 初级 正高 副高 大型 中型 小型 微型 重型 轻型 特种 特殊 普通 一般 重大 较大 简易 临时 长期 永久 短期 定期 全部 部分',
  // Of which level and place.
  '国家 省级 市级 县级 省内 省外 省际 跨省 出省 市内 市外 跨市 县内 县外 省 市 县 乡 镇 村 区 街道 社区 境内 境外 国内 国外 涉外 外国 外商 外资 内资 合资 国产 进口 出口 香港 澳门 台湾 港澳 内地 大陆 城镇 农村 城市 城乡 异地 本地 外地 海外 沿海 内河',
  // For whom.
  '企业 公司 分公司 个人 个体 法人 机关 事业 社会团体 民办 公办 基金会 合作社 分支机构 总部 职工 居民 农民 村民 学生 教师 医师 护士 药师 律师 技师 儿童 少年 老年 残疾 男 女 夫妻 父母 子女 配偶 丧偶 未婚 已婚 军人 退役 孤儿 低保 特困 工伤 失业 生育 养老 医疗 住房',
  // For which doing and which thing.
  '生产 经营 销售 批发 零售 使用 运输 储存 贮存 制造 维修 安装 改造 加工 养殖 种植 捕捞 采集 采伐 开采 勘查 收购 出售 繁育 繁殖 进货 货物 旅客 客运 货运 客车 货车 教练车 汽车 摩托车 电动车 船舶 渔船 港口 码头 公路 铁路 桥梁 隧道 航道 水库 大坝',
  '动产 不动产 动物 植物 食品 药品 兽药 农药 中药 疫苗 器械 化妆品 烟草 种子 种畜 种禽 水产 林木 草种 蚕种 肥料 饲料 煤炭 石油 天然气 燃气 电力 房屋 土地 林地 草原 湿地 海域 水域 河道 矿产 文物 图书 电影 广播 电视 网络 互联网 演出 体育 旅游 消防 人防 气象 地震 测绘 环境 辐射 放射',
  '设计 监理 勘察 施工 检修 造价 咨询 评估 代理 培训 教育 幼儿园 小学 初中 高中 中学 大学 博物馆 图书馆 医院 诊所 药店 门诊 血站',
  // Whether at all.
  '非 不 无 未 免 良好 合格 优秀 有偿 无偿 公开 保密 集体 独生 男性 女性 自愿 委托 联合 单独 统一 集中',
];

/** Ordinary words in which one of those is no word of its own. */
const PASSED_OVER: readonly string[] = ['市场', '超市', '区域', '地区', '无线电', '非物质', '市政', '乡村'];

const WORDS = [...KINDS.flatMap((kind) => kind.split(' ')), ...PASSED_OVER].sort(
  (left, right) => right.length - left.length,
);
const TELLING = new RegExp(`${WORDS.join('|')}|[0-9]+|[A-Za-z]+|[零〇一二两三四五六七八九十百千万]+`, 'gu');

/** What tells a name from others like it, in one text: its telling words, numbers and letters, sorted. Names are folded. */
export function tellingWords(name: string): string {
  return (name.match(TELLING) ?? [])
    .filter((word) => !PASSED_OVER.includes(word))
    .sort()
    .join(' ');
}

/** Whether what each name has in brackets is said by the other, too, in brackets or not. Names are folded. */
export function bracketsAgree(left: string, right: string): boolean {
  return (
    inBrackets(left).every((content) => right.includes(content)) &&
    inBrackets(right).every((content) => left.includes(content))
  );
}

function inBrackets(name: string): string[] {
  return [...outermostPairs(name, '(', ')'), ...outermostPairs(name, '[', ']')].map(({ start, end }) =>
    name.slice(start + 1, end - 1),
  );
}
