import { byCodePoint } from '../io/file-source.ts';
import { placeOf, placesIn } from '../io/sorted.ts';
import type { Context } from '../model/context.ts';
import type { Catalogue } from './catalogue.ts';
import { dependencyDigests } from './dependencies.ts';
import { joined, mapperOf } from './map-files.ts';
import type { RunOptions } from './map-files.ts';
import { holdingStill, woven } from './remembered.ts';
import type { NotedFiles, Stretch } from './remembered.ts';
import { reduced } from './run.ts';
import type { RunResult } from './run.ts';

/** A catalogue and what it is judged under, at one moment. */
export interface Moment {
  readonly catalogue: Catalogue;
  readonly context: Context;
  readonly options: RunOptions;
}

/**
 * The verdict on a catalogue while its files are edited. A change is answered in two steps: first what is found in the files
 * that it touches, and of the items in them by the rules that judge an item by itself; then everything.
 */
export class Live {
  private moment: Moment;
  private map: (files: readonly string[]) => NotedFiles;
  /** What all files said when everything was judged last. */
  private settled: NotedFiles;
  private digests: readonly string[];
  /** What files said that were touched since; undefined for those that are gone. */
  private readonly touched = new Map<string, NotedFiles | undefined>();

  constructor(moment: Moment, part?: NotedFiles) {
    this.moment = moment;
    this.map = mapperAt(moment);
    this.settled = part ?? this.map(moment.catalogue.yamlFiles);
    this.digests = digestsAt(moment, this.settled);
  }

  /**
   * What is found in the files that were touched and in those that looked up what was touched, and of their items. The moment
   * is another where a file was touched that others look things up in, or where one came or went.
   */
  touch(files: ReadonlySet<string>, moment: Moment = this.moment): RunResult {
    const isOther = moment !== this.moment;
    if (isOther) {
      this.moment = moment;
      this.map = mapperAt(moment);
    }
    const present = new Set(moment.catalogue.yamlFiles);
    for (const file of new Set([...files, ...(isOther ? this.dependents() : [])]))
      this.touched.set(file, present.has(file) ? this.map([file]) : undefined);
    return this.findingsOfTouched();
  }

  /** Everything that is found. */
  settle(): RunResult {
    const { catalogue, context, options } = this.moment;
    const indexOf = placesIn(this.settled.notes.files);
    const stretches: Stretch[] = [];
    for (const file of catalogue.yamlFiles) {
      const fresh = this.touched.get(file);
      const index = indexOf(file);
      stretches.push(fresh === undefined ? { of: this.settled, from: index, to: index + 1 } : whole(fresh));
    }
    if (this.touched.size > 0) this.settled = woven(together(stretches));
    this.touched.clear();
    this.digests = digestsAt(this.moment, this.settled);
    return reduced(joined([this.settled]), catalogue, context, options);
  }

  /** Files that looked up what is another now. */
  private dependents(): string[] {
    const { files } = this.settled.notes;
    const holds = holdingStill(
      { part: this.settled, digests: this.digests },
      dependencyDigests(this.moment.context),
      new Map(),
    );
    return files.filter((_, index) => !holds(index));
  }

  private findingsOfTouched(): RunResult {
    const { catalogue, context, options } = this.moment;
    const fresh = [...this.touched.values()].filter((part) => part !== undefined);
    const bases = this.basesOfTouched(fresh);
    const inOrder = [...this.stretchesOf(bases), ...fresh.map(whole)].sort((left, right) =>
      byCodePoint(firstOf(left), firstOf(right)),
    );
    const found = joined([woven(inOrder)]);
    const facts = { ...found.facts, items: found.facts.items.filter(({ base }) => bases.has(base)) };
    const { diagnostics, suppressions } = joined(fresh);
    const rules = options.rules.filter((rule) => rule.kind === 'catalogue' && rule.by === 'item');
    return reduced({ ...found, diagnostics, suppressions, facts }, catalogue, context, {
      ...options,
      rules,
      files: new Set(this.touched.keys()),
    });
  }

  /** Base codes of what the touched files carry out, and of what they carried out before. */
  private basesOfTouched(fresh: readonly NotedFiles[]): ReadonlySet<string> {
    const bases = new Set(fresh.flatMap(({ facts }) => facts.heads.map(({ base }) => base)));
    const { facts, notes } = this.settled;
    for (const file of this.touched.keys()) {
      const index = placeOf(file, notes.files);
      if (index < 0) continue;
      for (let fact = notes.factsTo[index - 1] ?? 0; fact < (notes.factsTo[index] ?? 0); fact += 1)
        bases.add(facts.heads[facts.numbers.heads[fact] ?? 0]?.base ?? '');
    }
    return bases;
  }

  /** The files that were not touched and carry any of these out. */
  private stretchesOf(bases: ReadonlySet<string>): Stretch[] {
    const { facts, notes } = this.settled;
    const isAsked = Uint8Array.from(facts.heads, ({ base }) => (bases.has(base) ? 1 : 0));
    const stretches: Stretch[] = [];
    let index = 0;
    for (let fact = 0; fact < facts.numbers.heads.length; fact += 1) {
      if (isAsked[facts.numbers.heads[fact] ?? 0] !== 1) continue;
      while ((notes.factsTo[index] ?? 0) <= fact) index += 1;
      if (stretches.at(-1)?.from !== index && !this.touched.has(notes.files[index] ?? ''))
        stretches.push({ of: this.settled, from: index, to: index + 1 });
    }
    return stretches;
  }
}

function mapperAt({ catalogue, context, options }: Moment): (files: readonly string[]) => NotedFiles {
  return mapperOf(catalogue, context, { ...options, remember: true }) as (files: readonly string[]) => NotedFiles;
}

function digestsAt({ context }: Moment, { notes }: NotedFiles): string[] {
  return notes.dependencies.names.map(dependencyDigests(context));
}

function whole(part: NotedFiles): Stretch {
  return { of: part, from: 0, to: part.notes.files.length };
}

function firstOf({ of, from }: Stretch): string {
  return of.notes.files[from] ?? '';
}

/** Neighbouring stretches of one part as one. */
function together(stretches: readonly Stretch[]): Stretch[] {
  const joint: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joint.at(-1);
    if (last?.of === stretch.of && last.to === stretch.from) joint[joint.length - 1] = { ...last, to: stretch.to };
    else joint.push(stretch);
  }
  return joint;
}
