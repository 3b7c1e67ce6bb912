import { addAll } from '../model/add-all.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Suppression } from '../model/exceptions.ts';
import { FactTable } from '../model/fact-table.ts';
import type { FactColumns } from '../model/fact-table.ts';
import type { Facts } from '../model/facts.ts';
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
  readonly diagnostics: readonly Diagnostic[];
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

/** The files that a run looks at, in order. */
export function filesToMap({ yamlFiles }: Catalogue, { stages, files }: RunOptions): readonly string[] {
  return yamlFiles.filter((file) => stages.reduce || files === undefined || files.has(file));
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
    const judgement = { selection, facts: new FactMaker(context, table.texts), precedents };
    const [diagnostics, suppressions]: [Diagnostic[], Suppression[]] = [[], []];
    const [broken, unread]: [string[], string[]] = [[], []];
    const notes = remember ? new FileNotesBuilder() : undefined;
    let documents = 0;
    for (const file of part) {
      const isAsked = files === undefined || files.has(file);
      const read = catalogue.documentsOf(file);
      if (read.some((document) => document.problems.length > 0 && !document.isReadable)) broken.push(file);
      const result = mapFile(read, context, { ...judgement, rules: isAsked ? mapRules : [] });
      if (file.startsWith(LOCAL_FOLDER) && result.facts.length < result.documents) unread.push(file);
      addAll(diagnostics, result.diagnostics);
      if (isAsked) addAll(suppressions, result.suppressions);
      for (const fact of result.facts) table.add(fact);
      documents += result.documents;
      notes?.add(file, read[0]?.source.digest, result.deps, {
        documents,
        facts: table.length,
        diagnostics: diagnostics.length,
        suppressions: suppressions.length,
      });
    }
    return {
      facts: table.columns(),
      diagnostics,
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
export interface MappedCatalogue extends Omit<MappedFiles, 'facts' | 'unread' | 'notes'> {
  readonly facts: Facts;
}

/** The parts of a catalogue put together, in the order of their files. Each part is done with before the next is taken. */
export function joined(parts: Iterable<MappedFiles>): MappedCatalogue {
  const table = new FactTable();
  const { unread, ...rest } = gatheredInto(table, parts);
  return { ...rest, facts: { items: table.rows(), texts: table.texts, unread: new Set(unread) } };
}

/** The same as one part, to be sent on. */
export function asOnePart(parts: readonly MappedFiles[]): MappedFiles {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  const table = new FactTable();
  const rest = gatheredInto(table, parts);
  return { ...rest, facts: table.columns() };
}

function gatheredInto(table: FactTable, parts: Iterable<MappedFiles>): Omit<MappedFiles, 'facts' | 'notes'> {
  const [diagnostics, suppressions]: [Diagnostic[], Suppression[]] = [[], []];
  const [broken, unread]: [string[], string[]] = [[], []];
  let [files, documents] = [0, 0];
  for (const part of parts) {
    table.append(part.facts);
    addAll(diagnostics, part.diagnostics);
    addAll(suppressions, part.suppressions);
    addAll(broken, part.broken);
    addAll(unread, part.unread);
    files += part.files;
    documents += part.documents;
  }
  return { diagnostics, suppressions, broken, unread, files, documents };
}
