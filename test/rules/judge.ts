import { judgeExample } from '../../src/engine/judge-example.ts';
import { decode } from '../../src/io/decode.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Example, Rule } from '../../src/model/rule.ts';
import { exampleTree } from '../../src/rules/minimal.ts';

/** The findings of one rule on the tree of an example, and the text that each range covers. */
export function judge(rule: Rule, example: Example): { finding: Diagnostic; covered: string }[] {
  const { files } = exampleTree(example, rule.kind);
  return judgeExample(rule, example).map((finding) => {
    const lines = textOf(files[finding.file] ?? '').split('\n');
    const { start, end } = finding.range;
    const covered =
      start.line === end.line
        ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)
        : lines.slice(start.line - 1, end.line).join('\n');
    return { finding, covered };
  });
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : decode(content).text;
}
