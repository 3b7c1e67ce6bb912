import { isAlias, isMap, isScalar, isSeq } from '../io/yaml.ts';
import type { Document, Node, Pair } from '../io/yaml.ts';
import { LayoutBuilder } from './layout.ts';
import type { Form, Layout } from './layout.ts';

const FORM_OF: Readonly<Record<string, Form>> = {
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Where `yaml` found every part of a document; `offset` is where its text begins in the file. */
export function layoutOf({ contents }: Document, offset: number): Layout {
  const builder = new LayoutBuilder();
  const anchors = new Map<string, number>();
  const add = (node: Node | null | undefined): void => {
    const [start, end] = node?.range ?? [0, 0];
    const [from, to] = [start + offset, end + offset];
    if (isAlias(node)) builder.leaf('alias', from, to, anchors.get(node.source));
    else if (isScalar(node)) {
      const index = builder.leaf(FORM_OF[node.type ?? ''] ?? 'plain', from, to, node.value);
      if (node.anchor !== undefined) anchors.set(node.anchor, index);
    } else if (isMap(node) || isSeq(node)) {
      const index = builder.open(`${node.flow === true ? 'flow' : 'block'}-${isMap(node) ? 'map' : 'list'}`, from);
      if (node.anchor !== undefined) anchors.set(node.anchor, index);
      if (isSeq(node)) for (const entry of node.items) add(entry as Node);
      else
        for (const { key, value } of node.items as Pair<Node | null, Node | null>[]) {
          add(key);
          add(value);
        }
      if (node.flow === true) builder.close(index, to);
      else builder.close(index);
    } else builder.leaf('absent', 0, 0);
  };
  if (contents !== null) add(contents as Node);
  return builder.build();
}
