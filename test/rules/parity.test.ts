import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { judge } from './judge.ts';

const FOLDER = new URL('../../src/rules/', import.meta.url);

test('the registry holds every rule file, each once, in order', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\/[^/]+\.ts$/u.test(file),
  );
  expect(RULES.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

describe.each(RULES)('$id', (rule) => {
  test('says since which version it is there', () => {
    expect(rule.since).toMatch(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/u);
  });

  test('names each basis by a title, and its words differ in the two languages', () => {
    for (const { 名称, 条款 } of rule.basis) expect([名称.trim() !== '', 条款?.trim() !== '']).toEqual([true, true]);
    for (const { zh, en } of [rule.title, rule.advice]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]{3}/u);
    }
  });

  test('every message is shown by an invalid example, and every example shows a message of the rule', () => {
    const messages = Object.keys(rule.messages);
    for (const { message } of rule.examples.invalid) expect(messages).toContain(message);
    const related = rule.examples.invalid
      .flatMap((example) => judge(rule, example))
      .flatMap(({ finding }) => finding.related);
    for (const { message, args } of related)
      expect(rule.messages[message]?.zh(args, [])).not.toMatch(/undefined|\[object/u);
    const shown = new Set([...rule.examples.invalid, ...related].map(({ message }) => message));
    expect(messages.filter((message) => !shown.has(message))).toEqual([]);
  });
});
