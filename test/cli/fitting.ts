import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { CountsData, StatisticsData, TraceData } from '../../src/model/generated/types.ts';

interface Published {
  readonly counts: CountsData;
  readonly stats: StatisticsData;
  readonly trace: TraceData;
}

/** JSON that a command wrote, held against the schema that is published for it. */
export function fitting<Name extends keyof Published>(name: Name, text: string): Published[Name] {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile<Published[Name]>(schema);
  const data: unknown = JSON.parse(text);
  expect([validate(data), validate.errors]).toEqual([true, null]);
  return data as Published[Name];
}
