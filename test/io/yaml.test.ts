import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import * as node from 'yaml';
import { expect, test } from 'vitest';
import { parseAllDocuments } from '../../src/io/yaml.ts';

test('the browser build is what is loaded', async () => {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('yaml'));
  const browser = (await import(new URL('../browser/index.js', entry).href)) as typeof node;
  expect(parseAllDocuments).toBe(browser.parseAllDocuments);
  expect(parseAllDocuments).not.toBe(node.parseAllDocuments);
});

test('it does not read the environment', () => {
  const { env } = process;
  let reads = 0;
  process.env = new Proxy(env, { get: (target, key) => ((reads += 1), Reflect.get(target, key) as unknown) });
  try {
    parseAllDocuments('a: [1, { b: "c" }]\n');
    expect(reads).toBe(0);
    node.parseAllDocuments('a: [1, { b: "c" }]\n');
    expect(reads).toBeGreaterThan(0);
  } finally {
    process.env = env;
  }
});
