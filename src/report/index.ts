import { github } from './github.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

/** Every output format by its name on the command line. */
export const REPORTERS: Readonly<Record<string, Reporter>> = { text, json, jsonl, github };
