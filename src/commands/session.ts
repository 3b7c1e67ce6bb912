import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { linesOfOwnRules, ownRules } from '../config/own/rules.ts';
import { resolveSettings } from '../config/settings.ts';
import { CatalogueContext, openCatalogue, SETTINGS_FILE } from '../engine/catalogue.ts';
import type { Catalogue } from '../engine/catalogue.ts';
import type { ItemSelection } from '../engine/selection.ts';
import { settingsError, settingsFault } from '../engine/settings-fault.ts';
import { diskSource, sourceOf, unreadable } from '../io/disk-source.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { byCodePoint } from '../io/file-source.ts';
import type { FileSource } from '../io/file-source.ts';
import type { FormerFiles } from '../io/git-changes.ts';
import { isFolder, repositoryOf } from '../io/roots.ts';
import type { Context } from '../model/context.ts';
import type { Language, Rule } from '../model/rule.ts';
import { RULES } from '../rules/index.ts';
import { closest } from '../text/fold.ts';
import { asksForAll, foldersOf, namesFrom, wantedFiles } from './asked-files.ts';
import type { Environment } from './environment.ts';
import { cacheFolderOf, digestScheme } from './cache.ts';

/** Options that every command on a catalogue takes. */
export interface CatalogueOptions {
  readonly config?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly level?: readonly string[];
  readonly division?: readonly string[];
  readonly line?: readonly string[];
  readonly asOf?: string;
  readonly lang?: Language;
  /** False: findings that the baseline accepts are reported too. */
  readonly baseline?: boolean;
  /** How many threads work at once; undefined = as many as pay. */
  readonly jobs?: number;
  /** Whether to say where the time goes. */
  readonly profile?: boolean;
  /** False: `yaml` reads every file. */
  readonly strictReader?: boolean;
  /** False: nothing is remembered, and what is remembered does not count. */
  readonly cache?: boolean;
  /** Where to remember instead of the user's own folder for such things. */
  readonly cacheDir?: string;
}

/** How a session was opened: all that it takes to open its catalogue again elsewhere. */
export interface SessionOrigin {
  /** As they were given. */
  readonly paths: readonly string[];
  /** The folder of all files. */
  readonly base: string;
  readonly hasRoot: boolean;
  readonly cwd: string;
  readonly asOf: string;
  readonly options: CatalogueOptions;
  readonly opening: Opening;
  /** Whether contents of files have to be known again. */
  readonly recognizes: boolean;
}

/** What files are judged by. */
interface Opened {
  readonly catalogue: Catalogue;
  readonly context: Context;
  /** The built-in rules, and those of the settings. */
  readonly rules: readonly Rule[];
}

/** An opened catalogue with its context, and the files that were asked for. */
export interface Session extends Opened {
  readonly selection: ItemSelection;
  /** YAML files below the given paths; undefined = the whole catalogue. */
  readonly files: ReadonlySet<string> | undefined;
  readonly origin: SessionOrigin;
  readonly root: string;
  /** When the first of its files may have been read, in milliseconds since 1970. */
  readonly openedAt: number;
  /** The folder for what is remembered of this catalogue; undefined where nothing is. */
  readonly cache: string | undefined;
  /** A path below the root → the path that the user sees, relative to the current folder. */
  fileName(file: string): string;
  /** The same relative to the git repository, where annotations on a change are placed. */
  repositoryName(file: string): string;
}

export interface Opening {
  /** Whether the command goes on without a catalogue, on the files alone. */
  readonly rootless: boolean;
  /** Contents that stand for those on the disk, by path below the root; undefined for what is not there. */
  readonly overlay?: FormerFiles;
  /** Whether nothing is said of a missing catalogue, or of paths that are not all that is looked at. */
  readonly quiet?: boolean;
  /** Whether a run over the whole catalogue builds on what is remembered of files, and, where it sees those on the disk, remembers. */
  readonly remembers?: boolean;
  /** Whether contents of files have to be known again even where nothing is remembered of them. */
  readonly recognizes?: boolean;
  /** The files on the disk, documents of those that others look things up in, and where is remembered, if these are known. */
  readonly known?: { readonly files: FileSource; readonly kept: Catalogue['kept']; readonly cache: Session['cache'] };
}

/**
 * Opens the catalogue that the paths belong to. Without one, `rootless` commands go on with an empty context
 * and, unless `quiet`, say so.
 * Throws ExpectedError: missing path, several roots, no catalogue, bad settings, nothing matched.
 */
export function openSession(
  paths: readonly string[],
  options: CatalogueOptions,
  environment: Pick<Environment, 'cwd' | 'today' | 'talk' | 'cacheFolder'>,
  opening: Opening,
): Session {
  const openedAt = Date.now();
  const { cwd, today } = environment;
  const { known, ...again } = opening;
  const { rootless, quiet = false } = again;
  const { base, root } = foldersOf(paths, cwd, rootless);
  const hasRoot = root !== undefined;
  const isWhole = !rootless || asksForAll(paths, base, cwd);
  const remembers = opening.remembers === true && isWhole && hasRoot && options.config === undefined;
  const remembered = () => (remembers ? cacheFolderOf(base, options, environment) : undefined);
  const cache = known === undefined ? remembered() : known.cache;
  const recognizes = cache !== undefined || opening.recognizes === true;
  const asOf = options.asOf ?? today;
  const origin = { paths, base, hasRoot, cwd, asOf, options, opening: again, recognizes };
  const opened = openOn(known?.files ?? diskSource(base), origin, known?.kept);
  const asked = wantedFiles(paths, base, cwd, opened.catalogue);
  if (asked !== undefined && !rootless && !quiet) environment.talk('这个命令要对照整个目录，不只看给出的路径。\n');
  checkSelection(opened.context, options);
  const pathOf = pathsOf(origin);
  const fileName = namesFrom(cwd, base, pathOf);
  withNames(fileName, () => checkOwnRules(opened.catalogue, opened.context));
  if (!hasRoot && !quiet)
    environment.talk('没有找到 qingdan.yaml，按内置的默认设置检查；引用的机关、法规、证照无从核对。\n');
  return {
    ...opened,
    selection: selectionOf(options),
    files: rootless ? asked : undefined,
    origin,
    root: base,
    openedAt,
    cache,
    fileName,
    repositoryName: namesFrom(repositoryOf(base) ?? cwd, base, pathOf),
  };
}

/** What files are judged by, again in another thread: of the files, those are listed that others look things up in. */
export function reopened(origin: SessionOrigin, shared: readonly string[]): Opened {
  return openOn(sourceOf(origin.base, shared), origin);
}

/** Opens a catalogue on files of its folder. Throws ExpectedError where its settings, divisions or baseline cannot be used. */
function openOn(disk: FileSource, origin: SessionOrigin, kept?: Catalogue['kept']): Opened {
  const { base, hasRoot, cwd, asOf, options, opening, recognizes } = origin;
  const files = overlaid(withSettings(disk, options.config, cwd), opening.overlay);
  const reading = {
    strictReader: options.strictReader ?? true,
    ...(recognizes && { digests: digestScheme(base) }),
  };
  const { catalogue, rules } = withNames(namesFrom(cwd, base, pathsOf(origin)), () => {
    const opened = openCatalogue(files, hasRoot, reading, kept);
    return {
      catalogue: options.baseline === false ? { ...opened, baseline: [] } : opened,
      rules: rulesOf(opened),
    };
  });
  const { only = [], skip = [] } = options;
  const settings = resolveSettings(catalogue.settings?.value, idsOf(rules), asOf, { only, skip });
  return { catalogue, context: new CatalogueContext(catalogue, settings, asOf), rules };
}

/** Where a file of a catalogue is on the disk; other settings may have been given for it. */
function pathsOf({ base, cwd, options: { config } }: SessionOrigin): (file: string) => string {
  return (file) => (file === SETTINGS_FILE && config !== undefined ? resolve(cwd, config) : join(base, file));
}

/** Runs work whose ExpectedErrors name files from the root; they leave it with the names that the user sees. */
export function withNames<Result>(fileName: (file: string) => string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.place === undefined) throw error;
    throw new ExpectedError(error.message, error.hint, { ...error.place, file: fileName(error.place.file) });
  }
}

/** Every rule of a catalogue. Throws ExpectedError where its settings are wrong: nothing is judged under such settings. */
export function rulesOf(catalogue: Catalogue): readonly Rule[] {
  const fault = settingsFault(catalogue, resolveSettings(undefined, idsOf(RULES), '1970-01-01'));
  if (fault !== undefined) throw fault;
  return [...RULES, ...ownRules(catalogue.settings?.value.自定义规则).rules];
}

function idsOf(rules: readonly Rule[]): string[] {
  return rules.map(({ id }) => id);
}

function overlaid(files: FileSource, overlay: FormerFiles = new Map()): FileSource {
  if (overlay.size === 0) return files;
  const paths = new Set(files.paths);
  for (const [file, content] of overlay)
    if (content === undefined) paths.delete(file);
    else paths.add(file);
  return {
    paths: paths.size === files.paths.length ? files.paths : [...paths].sort(byCodePoint),
    read: (file) => overlay.get(file) ?? files.read(file),
  };
}

/** `--config` puts another file in the place of the catalogue's own settings. */
function withSettings(files: FileSource, config: string | undefined, cwd: string): FileSource {
  if (config === undefined) return files;
  const path = resolve(cwd, config);
  if (!existsSync(path) || isFolder(path)) throw unreadable(config, { code: 'ENOENT' });
  const bytes = diskSource(dirname(path)).read(basename(path));
  return {
    paths: files.paths.includes(SETTINGS_FILE) ? files.paths : [...files.paths, SETTINGS_FILE].sort(byCodePoint),
    read: (file) => (file === SETTINGS_FILE ? bytes : files.read(file)),
  };
}

/** A division or a line that does not exist would select nothing and look like success. */
function checkSelection(context: Context, { division = [], line = [] }: CatalogueOptions): void {
  for (const code of division) {
    if (context.division(code) !== undefined) continue;
    throw new ExpectedError(`区划表里没有代码“${code}”。`, '核对 divisions.csv；乡镇、村是十二位。');
  }
  const lines = line.length === 0 ? new Set<string>() : linesOf(context);
  for (const name of line) {
    if (!lines.has(name)) throw new ExpectedError(`没有“${name}”这个条线。`, nearestLine(name, lines));
  }
}

/** An own rule for a line that does not exist would never find anything. */
function checkOwnRules({ settings }: Catalogue, context: Context): void {
  const named = linesOfOwnRules(settings?.value.自定义规则);
  const lines = named.length === 0 ? new Set<string>() : linesOf(context);
  if (settings === undefined || lines.size === 0) return;
  for (const { line, path } of named) {
    if (lines.has(line)) continue;
    throw settingsError(settings.document, path, `没有“${line}”这个条线`, nearestLine(line, lines));
  }
}

function linesOf(context: Context): ReadonlySet<string> {
  return new Set([
    ...context.organs().flatMap(({ value }) => value.条线),
    ...context.standards().map(({ value }) => value.条线),
  ]);
}

function nearestLine(name: string, lines: ReadonlySet<string>): string {
  const nearest = closest(name, [...lines]);
  return nearest === undefined ? `有的条线：${[...lines].join('、')}。` : `是不是“${nearest}”？`;
}

function selectionOf({ level, division, line }: CatalogueOptions): ItemSelection {
  return { ...(level && { levels: level }), ...(division && { divisions: division }), ...(line && { lines: line }) };
}
