import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';

/** From the top down; a layer may import any layer below it, and siblings of one row never import each other. */
const ROWS: readonly (readonly string[])[] = [
  ['cli'],
  ['commands'],
  ['report', 'tables', 'guide', 'diff'],
  ['engine'],
  ['rules', 'config'],
  ['consistency'],
  ['model'],
  ['text', 'io'],
];

function forbidden(): {
  name: string;
  severity: 'error';
  comment: string;
  from: { path: string };
  to: { path: string };
}[] {
  return ROWS.flatMap((row, depth) =>
    row.map((layer) => {
      const others = [...ROWS.slice(0, depth).flat(), ...row.filter((sibling) => sibling !== layer)];
      const path = others.length === 0 ? '^bin/' : `^(src/(${others.join('|')})/|bin/)`;
      return {
        name: `${layer} points down`,
        severity: 'error' as const,
        comment: 'arrows go down only',
        from: { path: `^src/${layer}/` },
        to: { path },
      };
    }),
  );
}

test('arrows between layers only go down, and there are no cycles', async () => {
  const { output } = await cruise(
    ['src'],
    {
      ruleSet: {
        forbidden: [
          ...forbidden(),
          {
            name: 'no cycles',
            severity: 'error',
            from: {},
            to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
          },
        ],
      },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  const { modules, summary } = output as ICruiseResult;
  const own = modules.filter(({ source }) => source.startsWith('src/'));
  // A cruise that understood nothing would find nothing wrong.
  expect(own.length).toBeGreaterThan(60);
  expect(own.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(150);
  expect(new Set(own.map(({ source }) => source.split('/')[1]))).toEqual(
    new Set(ROWS.flat().filter((layer) => own.some(({ source }) => source.startsWith(`src/${layer}/`)))),
  );
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});
