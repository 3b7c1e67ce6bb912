import type { Context } from '../model/context.ts';
import type { ItemKey } from '../model/item.ts';
import { codeOf } from '../model/item.ts';

/**
 * A view of a context that notes every look-up, misses too: the dependencies of what was worked out from it. A list that is
 * read whole is one dependency.
 */
export class RecordingContext implements Context {
  readonly deps = new Set<string>();
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  get settings(): Context['settings'] {
    return this.context.settings;
  }

  get settingsFile(): Context['settingsFile'] {
    return this.context.settingsFile;
  }

  get asOf(): string {
    return this.note('基准日').asOf;
  }

  hasCome(date: string): boolean {
    return this.note(`到了:${date}`).hasCome(date);
  }

  get hasRoot(): boolean {
    return this.context.hasRoot;
  }

  statute(title: string): ReturnType<Context['statute']> {
    return this.note(`法律法规:${title}`).statute(title);
  }

  certificate(name: string): ReturnType<Context['certificate']> {
    return this.note(`证照:${name}`).certificate(name);
  }

  certificates(): ReturnType<Context['certificates']> {
    return this.note('证照').certificates();
  }

  organ(id: string): ReturnType<Context['organ']> {
    return this.note(`实施机关:${id}`).organ(id);
  }

  organs(): ReturnType<Context['organs']> {
    return this.note('实施机关').organs();
  }

  division(code: string): ReturnType<Context['division']> {
    return this.note(`区划:${code}`).division(code);
  }

  divisions(): ReturnType<Context['divisions']> {
    return this.note('区划').divisions();
  }

  standard(key: ItemKey): ReturnType<Context['standard']> {
    return this.note(`基本目录:${codeOf(key)}`).standard(key);
  }

  declares(key: ItemKey): boolean {
    return this.note(`基本目录:${codeOf(key)}`).declares(key);
  }

  standards(): ReturnType<Context['standards']> {
    return this.note('基本目录').standards();
  }

  ways(base: string): ReturnType<Context['ways']> {
    return this.note(`办理项:${base}`).ways(base);
  }

  subItems(mainBase: string): ReturnType<Context['subItems']> {
    return this.note(`子项:${mainBase}`).subItems(mainBase);
  }

  private note(dependency: string): Context {
    this.deps.add(dependency);
    return this.context;
  }
}
