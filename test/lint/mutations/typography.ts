import { replacing } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const noted = (note: string) => replacing(/^注意事项:\n {2}- /mu, `注意事项:\n  - ${note}\n  - `);

export const MUTATIONS: readonly Mutation[] = [
  { rule: 'typography/document-number', kind: '基本目录', break: noted('抽查依照国办发⟦[2015]⟧58号文件。') },
  { rule: 'typography/spacing', kind: '基本目录', break: noted('窗口当场发给回执⟦ ⟧1份。') },
  { rule: 'typography/traditional', kind: '基本目录', break: noted('窗口当场发给⟦書⟧面回执。') },
  { rule: 'typography/width', kind: '基本目录', break: noted('窗口当场发给回执⟦,⟧请妥善保管。') },
];
