import { replacing } from './mutation.ts';
import type { Mutation, Shipped } from './mutation.ts';

/** Another basis for the first condition. */
const citing = (citation: string): Mutation['break'] =>
  replacing(/( {2}- 内容: .*\n {4}依据: ).+\n/u, `$1${citation}\n`);

const REPEALED =
  '文件类型: 法律法规\n名称: 窗口服务管理办法\n效力级别: 部门规章\n文号: 示例令第1号\n条数: 20\n状态: 已废止\n';

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'references/certificate-merged',
    kind: '基本目录',
    break: replacing('- 材料名称: 营业执照\n', '- 材料名称: ⟦税务登记证⟧副本\n'),
  },
  {
    rule: 'references/statute-article-exists',
    kind: '基本目录',
    break: citing('《中华人民共和国行政许可法》⟦第九百九十九条⟧'),
  },
  {
    rule: 'references/statute-known',
    kind: '基本目录',
    break: citing('《⟦窗口服务管理办法⟧》第四条'),
  },
  {
    rule: 'references/statute-in-force',
    kind: '基本目录',
    break: (shipped: Shipped) => {
      const changed = citing('《⟦窗口服务管理办法⟧》第四条')(shipped);
      return typeof changed === 'string'
        ? { [shipped.file]: changed, 'statutes/chuangkoufuwuguanlibanfa.yaml': REPEALED }
        : undefined;
    },
  },
  {
    rule: 'references/citation-readable',
    kind: '基本目录',
    break: citing('⟦窗口服务管理办法第四条⟧'),
  },
];
