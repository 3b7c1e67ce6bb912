import standard from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { ReportedDiagnostic } from '../../src/model/generated/types.ts';
import { RULES as ALL_RULES } from '../../src/rules/index.ts';
import { finding, FINDINGS, RULES, textOf } from './findings.ts';

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly columnKind: string;
      readonly results: readonly Result[];
    },
  ];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object } },
  ];
  readonly suppressions: readonly object[];
}

/** The schema of the standard, as a development dependency brings it: draft 4, of which ajv reads all that stands in it. */
const { $schema: _draft, id: _id, ...schema } = standard as Record<string, unknown>;
const validate = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => URL.canParse(text, 'file:///') && !/[^!-~]|["<>\\^`{|}]/u.test(text),
    'date-time': true,
  },
}).compile(schema);

async function logOf(findings: readonly ReportedDiagnostic[], rules = RULES): Promise<Log> {
  const log: unknown = JSON.parse(await textOf('sarif', findings, { rules }));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 2)).toBe(true);
  return log as Log;
}

test('fits the schema of the standard: findings, nothing at all, every rule of the program', async () => {
  await logOf(FINDINGS);
  await logOf([]);
  const { runs } = await logOf(FINDINGS, ALL_RULES);
  expect(runs[0].tool.driver.rules.length).toBe(ALL_RULES.length);
});

test('the schema is not one that lets everything pass', () => {
  expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
});

test('results name their rule by id and index, their place from the root of the repository', async () => {
  const { runs } = await logOf(FINDINGS);
  const [{ tool, results, columnKind }] = runs;
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results.map(({ level }) => level)).toEqual(['note', 'error', 'error', 'warning']);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  const [{ physicalLocation }] = (results[0] as Result).locations;
  expect(physicalLocation.artifactLocation.uri).toBe(
    'catalog/local/510105/a%20b%23%25%3A%2C%22%3C%E4%B8%AD%E6%96%87%3E%1B%5B2J.yaml',
  );
  expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toBe(FINDINGS[0]?.file);
  expect(physicalLocation.region).toEqual({ startLine: 1, startColumn: 1, endLine: 3, endColumn: 2 });
});

test('quoted text is neither a link nor a placeholder of the message', async () => {
  const { runs } = await logOf(FINDINGS);
  const text = runs[0].results[2]?.message.text ?? '';
  expect(text).toContain('[链接\\](http://x)');
  expect(text).toContain('{{0}}');
});

test('a fix is a replacement in the file of the finding', async () => {
  const { runs } = await logOf(FINDINGS);
  expect(runs[0].results[1]).toMatchObject({
    fixes: [
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'catalog/local/510107/wsjkj/510124001000.yaml' },
            replacements: [
              {
                deletedRegion: { startLine: 6, startColumn: 24, endLine: 6, endColumn: 26 },
                insertedContent: { text: '5个' },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a suppressed finding says so; whether it is suppressed is known of every result', async () => {
  const suppression = { kind: 'inSource', justification: '上级正在修订' } as const;
  const { runs } = await logOf([finding({}), finding({ suppression })]);
  expect(runs[0].results.map(({ suppressions }) => suppressions)).toEqual([
    [],
    [{ ...suppression, status: 'accepted' }],
  ]);
});
