import { expect, test } from 'vitest';
import { presetSeverity } from '../../src/config/presets.ts';
import { resolveSettings } from '../../src/config/settings.ts';

const LAW = { id: 'a/law', severity: 'error' } as const;
const PRACTICE = { id: 'a/practice', severity: 'warn', preset: 'strict' } as const;
const TRIAL = { id: 'a/trial', severity: 'error', preset: '试行', effective: '2027-07-01' } as const;
const IDS = [LAW.id, PRACTICE.id, TRIAL.id];

test.each([
  ['recommended', '2026-11-01', ['error', undefined, undefined]],
  ['strict', '2026-11-01', ['error', 'warn', undefined]],
  ['试行', '2026-11-01', ['error', undefined, 'warn']],
  ['试行', '2027-06-30', ['error', undefined, 'warn']],
  ['试行', '2027-07-01', ['error', undefined, 'error']],
  ['recommended', '2027-07-01', ['error', undefined, 'error']],
] as const)('%s as of %s', (preset, asOf, expected) => {
  expect([LAW, PRACTICE, TRIAL].map((rule) => presetSeverity(preset, rule, asOf))).toEqual(expected);
});

const settings = (extra: object, only: readonly string[] = []) =>
  resolveSettings({ 文件类型: '设置', 名称: '示例', ...extra }, IDS, '2026-11-01', { only });

test('the settings turn on, off and weigh any rule, whatever its preset', () => {
  const { severityOf } = settings({ 规则: { 'a/practice': 'error', 'a/law': 'off', 'a/trial': 'info' } });
  expect([LAW, PRACTICE, TRIAL].map(severityOf)).toEqual([undefined, 'error', 'info']);
});

test('a rule that the command line names runs; a group brings what its preset brings', () => {
  expect(settings({}, ['a/trial']).severityOf(TRIAL)).toBe('error');
  expect(settings({ 规则: { 'a/law': 'off' } }, ['a/law']).severityOf(LAW)).toBe('error');
  expect(settings({}, ['a']).severityOf(TRIAL)).toBeUndefined();
});
