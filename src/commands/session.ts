import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { linesOfOwnRules, ownRules } from '../config/own/rules.ts';
import { resolveSettings } from '../config/settings.ts';
import { CatalogueContext, openCatalogue, SETTINGS_FILE } from '../engine/catalogue.ts';
import type { Catalogue } from '../engine/catalogue.ts';
import type { ItemSelection } from '../engine/selection.ts';
import { settingsError, settingsFault } from '../engine/settings-fault.ts';
import { diskSource, unreadable } from '../io/disk-source.ts';
import { ExpectedError } from '../io/expected-error.ts';
import { byCodePoint } from '../io/file-source.ts';
import type { FileSource } from '../io/file-source.ts';
import type { FormerFiles } from '../io/git-changes.ts';
import { findRoot, isFolder, repositoryOf } from '../io/roots.ts';
import type { Context } from '../model/context.ts';
import type { Language, Rule } from '../model/rule.ts';
import { RULES } from '../rules/index.ts';
import { closest } from '../text/fold.ts';
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

/** How a session was opened: all that it takes to open it again elsewhere. */
export interface SessionOrigin extends Pick<Environment, 'cwd' | 'today' | 'cacheFolder'> {
  readonly paths: readonly string[];
  readonly options: CatalogueOptions;
  readonly opening: Opening;
}

/** An opened catalogue with its context, and the files that were asked for. */
export interface Session {
  readonly catalogue: Catalogue;
  readonly context: Context;
  readonly selection: ItemSelection;
  /** The built-in rules, and those of the settings. */
  readonly rules: readonly Rule[];
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
  const { cwd, today, cacheFolder } = environment;
  const { known, ...again } = opening;
  const { rootless, overlay, quiet = false } = again;
  const { base, root } = foldersOf(paths, cwd, rootless);
  const pathOf = (file: string) =>
    file === SETTINGS_FILE && options.config !== undefined ? resolve(cwd, options.config) : join(base, file);
  const fileName = namesFrom(cwd, base, pathOf);
  const files = overlaid(withSettings(known?.files ?? diskSource(base), options.config, cwd), overlay);
  const isWhole = !rootless || asksForAll(paths, base, cwd);
  const remembers = opening.remembers === true && isWhole && root !== undefined && options.config === undefined;
  const remembered = () => (remembers ? cacheFolderOf(base, options, environment) : undefined);
  const cache = known === undefined ? remembered() : known.cache;
  const reading = {
    strictReader: options.strictReader ?? true,
    ...((cache !== undefined || opening.recognizes === true) && { digests: digestScheme(base) }),
  };
  const { catalogue, rules } = withNames(fileName, () => {
    const opened = openCatalogue(files, root !== undefined, reading, known?.kept);
    return {
      catalogue: options.baseline === false ? { ...opened, baseline: [] } : opened,
      rules: rulesOf(opened),
    };
  });
  const asked = wantedFiles(paths, base, cwd, catalogue);
  if (asked !== undefined && !rootless && !quiet) environment.talk('这个命令要对照整个目录，不只看给出的路径。\n');
  const asOf = options.asOf ?? today;
  const { only = [], skip = [] } = options;
  const settings = resolveSettings(catalogue.settings?.value, idsOf(rules), asOf, { only, skip });
  const context = new CatalogueContext(catalogue, settings, asOf);
  checkSelection(context, options);
  withNames(fileName, () => checkOwnRules(catalogue, context));
  if (root === undefined && !quiet)
    environment.talk('没有找到 qingdan.yaml，按内置的默认设置检查；引用的机关、法规、证照无从核对。\n');
  return {
    catalogue,
    context,
    selection: selectionOf(options),
    rules,
    files: rootless ? asked : undefined,
    origin: { paths, options, opening: again, cwd, today, cacheFolder },
    root: base,
    openedAt,
    cache,
    fileName,
    repositoryName: namesFrom(repositoryOf(base) ?? cwd, base, pathOf),
  };
}

/** The root of the catalogue that paths belong to, and the folder of all files that are looked at: the same, where there is a root. */
export function foldersOf(
  paths: readonly string[],
  cwd: string,
  rootless: boolean,
): { readonly base: string; readonly root: string | undefined } {
  for (const path of paths) if (!existsSync(resolve(cwd, path))) throw unreadable(path, { code: 'ENOENT' });
  const root = findRoot(
    paths.length === 0 && existsSync(join(cwd, 'catalog', SETTINGS_FILE)) ? ['catalog'] : paths,
    cwd,
  );
  if (root === undefined && !rootless) {
    throw new ExpectedError(
      '这里没有目录：从这里往上都没有找到 qingdan.yaml。',
      '到目录所在的文件夹里运行，或者把目录的路径写在命令后面。',
    );
  }
  if (root === undefined && paths.length === 0)
    throw new ExpectedError('没有说是哪些文件，这里也没有目录。', '把文件或者文件夹的路径写在命令后面。');
  return { base: root ?? commonFolder(paths, cwd), root };
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

/** The same session in another thread. */
export function reopened({ paths, options, opening, ...world }: SessionOrigin): Session {
  return openSession(paths, options, { ...world, talk: () => undefined }, { ...opening, quiet: true });
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

/** A path at or above the root asks for all of it. */
function asksForAll(paths: readonly string[], base: string, cwd: string): boolean {
  return paths.length === 0 || pathsFrom(base, paths, cwd).some((path) => /^(?:\.\.(?:\/\.\.)*)?$/u.test(path));
}

function pathsFrom(base: string, paths: readonly string[], cwd: string): string[] {
  return paths.map((path) => posix(relative(base, resolve(cwd, path))));
}

function wantedFiles(
  paths: readonly string[],
  base: string,
  cwd: string,
  { yamlFiles }: Catalogue,
): ReadonlySet<string> | undefined {
  const wanted = pathsFrom(base, paths, cwd);
  const whole = asksForAll(paths, base, cwd);
  const files = whole
    ? yamlFiles
    : yamlFiles.filter((file) => wanted.some((path) => file === path || file.startsWith(`${path}/`)));
  if (files.length === 0) {
    throw new ExpectedError(
      `没有可以检查的文件：${paths.length === 0 ? base : paths.join('、')} 里没有 .yaml 文件。`,
      '核对路径；文件名要以 .yaml 结尾。',
    );
  }
  return whole ? undefined : new Set(files);
}

function commonFolder(paths: readonly string[], cwd: string): string {
  const folders = paths.map((path) => resolve(cwd, path)).map((path) => (isFolder(path) ? path : dirname(path)));
  let common = folders[0] ?? cwd;
  while (
    !folders.every((folder) => folder === common || folder.startsWith(common.endsWith(sep) ? common : common + sep))
  )
    common = dirname(common);
  return common;
}

/** The names of files as they are seen from a folder; their beginning is worked out once, for as many as there are. */
function namesFrom(folder: string, base: string, pathOf: (file: string) => string): (file: string) => string {
  const beginning = posix(relative(folder, join(base, '-'))).slice(0, -1);
  return (file) => (file === SETTINGS_FILE || file === '' ? posix(relative(folder, pathOf(file))) : beginning + file);
}

export function posix(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
