// The words of the synthetic province.

/** Types with the digits of the national code and how often they occur. */
export const TYPES = [
  [{ name: '行政许可', code: '01' }, 536],
  [{ name: '公共服务', code: '20' }, 348],
  [{ name: '其他行政权力', code: '10' }, 182],
  [{ name: '行政确认', code: '07' }, 50],
  [{ name: '行政给付', code: '05' }, 9],
  [{ name: '行政裁决', code: '09' }, 8],
  [{ name: '行政奖励', code: '08' }, 2],
];

/** Variants that offices write into names. */
export const VARIANTS = [
  ['', 860],
  ['变更', 140],
  ['注销', 68],
  ['补办', 23],
  ['延续', 19],
  ['换发', 17],
];

/** What stands before every second name, so that names are as long as real ones. */
export const BEGINNINGS = [
  ['', 40],
  ['跨年度', 10],
  ['面向社会', 20],
  ['企业自行投资', 15],
  ['使用财政资金建设的', 10],
  ['农村集体经济组织举办的', 5],
];

export const ACTIONS = {
  行政许可: ['许可', '审批', '核准'],
  公共服务: ['服务', '办理', '查询'],
  其他行政权力: ['备案', '报告'],
  行政确认: ['认定', '登记'],
  行政给付: ['补助', '给付'],
  行政裁决: ['裁决'],
  行政奖励: ['奖励'],
};

/** Four lists of one length, a prime, whose words make a name. */
export const KINDS = {
  industry:
    '食品,药品,医疗,教育,交通,水利,林业,渔业,畜牧,农业,旅游,文化,体育,建筑,房产,消防,气象,矿山,能源,环境,通信,金融,人才,档案,邮政,烟草,盐业,民政,殡葬'.split(
      ',',
    ),
  quality:
    '小型,大型,城市,乡村,临时,专用,公用,特种,移动,固定,地下,水上,高空,夜间,季节性,跨区域,自助,连锁,联合,委托,网络,露天,室内,节能,应急,山区,边远,沿江,老旧'.split(
      ',',
    ),
  object:
    '场所,设施,机构,企业,车辆,船舶,管道,线路,工程,项目,产品,样本,仓库,市场,码头,站点,基地,园区,学校,场馆,厂房,水井,坑塘,通道,广场,岸线,水域,草场,苗圃'.split(
      ',',
    ),
  matter:
    '经营,设置,使用,建设,运营,生产,加工,检测,拆除,迁移,租赁,转让,改造,修复,占用,挖掘,销售,储存,运输,种植,养殖,展览,培训,演出,采集,测绘,维护,编制,回收'.split(
      ',',
    ),
};

export const LINES = [
  ['市场监管', 'scjgj'],
  ['卫生健康', 'wsjkj'],
  ['教育', 'jyj'],
  ['民政', 'mzj'],
  ['人力社保', 'rsj'],
  ['住房建设', 'zjj'],
  ['交通运输', 'jtysj'],
  ['水务', 'swj'],
  ['农业农村', 'nyncj'],
  ['文化旅游', 'wlj'],
  ['自然资源', 'zrzyj'],
  ['生态环境', 'sthjj'],
  ['林业草原', 'lyj'],
  ['应急管理', 'yjj'],
  ['公安', 'gaj'],
  ['司法', 'sfj'],
  ['发展改革', 'fgw'],
  ['商务', 'swt'],
  ['医疗保障', 'ybj'],
  ['体育', 'tyj'],
].map(([name, slug]) => ({ name, slug }));

export const STATUTES = [
  { slug: 'xingzhengxukefa', title: '中华人民共和国行政许可法', articles: 83, rank: '法律' },
  { slug: 'shipinanquanfa', title: '中华人民共和国食品安全法', articles: 154, rank: '法律' },
  { slug: 'senlinfa', title: '中华人民共和国森林法', articles: 84, rank: '法律' },
  { slug: 'shuifa', title: '中华人民共和国水法', articles: 82, rank: '法律' },
  { slug: 'jiaoyufa', title: '中华人民共和国教育法', articles: 86, rank: '法律' },
];

/** `#` is a number. */
export const CONDITIONS = [
  '固定的经营场所建筑面积在#平方米以上',
  '持有岗位培训证书的专职人员不少于#人',
  '注册资本实缴到账不少于#万元',
  '设备检定合格并在有效期内的不少于#台',
  '场所与居民住宅的直线距离不少于#米',
  '从事本行业的年限满#个月',
  '每日处理污水的能力不低于#吨',
  '建有存放不少于#个月记录的档案柜',
  '消防通道的净宽不小于#分米',
  '连续#日的水质检测报告全部合格',
];

export const MATERIALS = [
  '营业执照',
  '居民身份证',
  '房屋租赁合同',
  '场所平面图',
  '设备检定证书',
  '专职人员培训证书',
  '水质检测报告',
  '消防验收意见书',
  '环境影响批复文件',
  '法定代表人任职文件',
];

/** The first and the second characters of made-up place names. */
export const PLACE_NAMES = Array.from(
  '青白锦云石松梅兰金玉龙凤南北东西长永安宁平清明秀山河溪川泉江湖岭坪原林州台阳阴湾桥关塘谷峰岩滩渡',
);
