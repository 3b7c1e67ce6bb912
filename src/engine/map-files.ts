import { addAll } from '../model/add-all.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Suppression } from '../model/exceptions.ts';
import { FactTable } from '../model/fact-table.ts';
import type { FactColumns } from '../model/fact-table.ts';
import type { Facts } from '../model/facts.ts';
import { FindingTable } from '../model/finding-table.ts';
import type { FindingColumns } from '../model/finding-table.ts';
import { isMapRule } from '../model/rule.ts';
import type { MapRule, Rule } from '../model/rule.ts';
import { LOCAL_FOLDER } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { FactMaker } from './fact-maker.ts';
import { FileNotesBuilder } from './file-notes.ts';
import type { FileNotes } from './file-notes.ts';
import { mapFile } from './map.ts';
import { Precedents } from './precedents.ts';
import type { ItemSelection } from './selection.ts';

/** Which rules run: those on files (lint), those on the comparison (consistency), or both (check). */
export interface Stages {
  readonly map: boolean;
  readonly reduce: boolean;
}

export interface RunOptions {
  readonly rules: readonly Rule[];
  readonly stages: Stages;
  /** Files whose findings are asked for; undefined = all. */
  readonly files?: ReadonlySet<string>;
  readonly selection?: ItemSelection;
  /** Whether what files are and look up is noted, so that they need not be judged again. */
  readonly remember?: boolean;
}

/** What some files say: their own findings, and their facts for the comparison. It can be sent to another process. */
export interface MappedFiles {
  readonly facts: FactColumns;
  readonly findings: FindingColumns;
  readonly suppressions: readonly Suppression[];
  /** Files that hold what could not be taken as an item. */
  readonly unread: readonly string[];
  /** Files with a document that could not be read as YAML. */
  readonly broken: readonly string[];
  readonly files: number;
  readonly documents: number;
  /** Of each file, where that was asked for. */
  readonly notes?: FileNotes;
}

const NO_RULES: readonly MapRule[] = [];

/** The files that a run looks at, in order. */
export function filesToMap({ yamlFiles }: Catalogue, { stages, files }: RunOptions): readonly string[] {
  return stages.reduce || files === undefined ? yamlFiles : yamlFiles.filter((file) => files.has(file));
}

/** One of several parts of a list, as even as they can be; together they are the list. 0-based. */
export function shareOf(files: readonly string[], index: number, count: number): readonly string[] {
  const [from, to] = [index, index + 1].map((bound) => Math.round((bound * files.length) / count));
  return files.slice(from, to);
}

/** A function that maps some files of a catalogue at a time, and remembers what helps with those after them. */
export function mapperOf(
  catalogue: Catalogue,
  context: Context,
  { rules, stages, files, selection = {}, remember = false }: RunOptions,
): (part: readonly string[]) => MappedFiles {
  const mapRules = rules.filter(
    (rule): rule is MapRule => stages.map && isMapRule(rule) && context.settings.severityOf(rule) !== undefined,
  );
  const precedents = new Precedents(mapRules, context);
  return (part) => {
    const table = new FactTable();
    const findings = new FindingTable();
    const judgement = { selection, facts: new FactMaker(context, table.texts), precedents };
    const suppressions: Suppression[] = [];
    const [broken, unread]: [string[], string[]] = [[], []];
    const notes = remember ? new FileNotesBuilder() : undefined;
    let documents = 0;
    for (const file of part) {
      const isAsked = files === undefined || files.has(file);
      const read = catalogue.documentsOf(file);
      if (read.some((document) => document.problems.length > 0 && !document.isReadable)) broken.push(file);
      const result = mapFile(read, context, { ...judgement, rules: isAsked ? mapRules : NO_RULES });
      if (file.startsWith(LOCAL_FOLDER) && result.facts.length < result.documents) unread.push(file);
      for (const diagnostic of result.diagnostics) findings.add(diagnostic);
      if (isAsked) addAll(suppressions, result.suppressions);
      for (const fact of result.facts) table.add(fact);
      documents += result.documents;
      notes?.add(file, read[0]?.source.digest, result.deps, {
        documents,
        facts: table.length,
        findings: findings.length,
        suppressions: suppressions.length,
      });
    }
    return {
      facts: table.columns(),
      findings: findings.columns(),
      suppressions,
      unread,
      broken,
      files: part.length,
      documents,
      ...(notes && { notes: notes.notes() }),
    };
  };
}

/** What all files say. */
export interface MappedCatalogue extends Omit<MappedFiles, 'facts' | 'findings' | 'unread' | 'notes'> {
  readonly facts: Facts;
  /** Each once. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The parts of a catalogue put together, in the order of their files. Each part is done with before the next is taken. */
export function joined(parts: Iterable<MappedFiles>): MappedCatalogue {
  const { table, unread, findings, ...rest } = gatheredIn(parts);
  const facts = { items: table.rows(), texts: table.texts, unread: new Set(unread) };
  return { ...rest, facts, diagnostics: findings.distinct() };
}

/** The same as one part, to be sent on. */
export function asOnePart(parts: readonly MappedFiles[]): MappedFiles {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  const { table, findings, ...rest } = gatheredIn(parts);
  return { ...rest, facts: table.columns(), findings: findings.columns() };
}

function gatheredIn(parts: Iterable<MappedFiles>) {
  let [table, findings] = [new FactTable(), new FindingTable()];
  const suppressions: Suppression[] = [];
  const [broken, unread]: [string[], string[]] = [[], []];
  let [files, documents] = [0, 0];
  for (const part of parts) {
    // Most often there is one part, of everything that is remembered.
    if (files === 0) {
      table = new FactTable(part.facts, part.facts);
      findings = new FindingTable(part.findings, part.findings.numbers);
    } else {
      table.append(part.facts);
      findings.append(part.findings);
    }
    addAll(suppressions, part.suppressions);
    addAll(broken, part.broken);
    addAll(unread, part.unread);
    files += part.files;
    documents += part.documents;
  }
  return { table, findings, suppressions, broken, unread, files, documents };
}
