import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { byCodePoint } from '../io/file-source.ts';
import type { OutputFile } from '../io/output.ts';
import { scriptJson } from '../text/html.ts';
import type { Organ, Place, Register } from './register.ts';
import { SEARCH_SCRIPT } from './search-script.ts';

const LIBRARY = 'assets/minisearch.js';
const INDEX = 'assets/search-index.js';
const PROGRAM = 'assets/search.js';

/** What a page with a search box loads, in order. */
export const SEARCH_SCRIPTS: readonly string[] = [LIBRARY, INDEX, PROGRAM];

/** The scripts that do not depend on the catalogue. The library is put out with its licence, as that asks. */
export function* searchPrograms(): Generator<OutputFile> {
  // `require` finds dist/cjs/index.cjs; the build that a classic script can load lies beside it.
  const require = createRequire(import.meta.url);
  const found = require.resolve('minisearch');
  const folder = found.slice(0, found.replaceAll('\\', '/').lastIndexOf('/dist/'));
  const licence = readFileSync(`${folder}/LICENSE.txt`, 'utf8').trim();
  const code = readFileSync(`${folder}/dist/umd/index.js`, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/mu, '');
  yield { path: LIBRARY, content: `/*\n${licence}\n*/\n${code.trimEnd()}\n` };
  yield { path: PROGRAM, content: SEARCH_SCRIPT };
}

/** A place of the filter: its name and the number of the place above it, -1 without one. */
type PlaceRow = readonly [name: string, above: number];
/** An organ: its name, the number of its place, and the folder of its pages. */
type OrganRow = readonly [name: string, place: number, folder: string];
/** A name: the name, code, file name of the code, type, line, and the number of the set of organs that carry it out. */
type NameRow = readonly [name: string, code: string, file: string, type: string, line: string, organs: number];

/** What the search looks in: distinct names, and for each the set of its organs. Each distinct set is there once. */
interface SearchData {
  readonly places: readonly PlaceRow[];
  readonly organs: readonly OrganRow[];
  readonly sets: readonly (readonly number[])[];
  readonly names: readonly NameRow[];
}

/**
 * The index as a script that sets a global: `fetch` reads nothing where a folder is opened from disk. It grows with names
 * and organs, hardly with implementations: names of one line and level are carried out by the same set of organs.
 */
export function searchIndex(register: Register): OutputFile {
  return { path: INDEX, content: `var qingdanSearch = ${scriptJson(searchData(register))};\n` };
}

function searchData(register: Register): SearchData {
  const places = new Map<Place, number>(inTreeOrder(register).map((place, index) => [place, index]));
  const organs = [...register.organs.values()].sort((left, right) => byCodePoint(left.id, right.id));
  const organNumbers = new Map<Organ, number>(organs.map((organ, index) => [organ, index]));
  const sets = new Map<string, number>();
  const names: NameRow[] = [];
  for (const code of register.codes.values()) {
    for (const title of code.titles.values()) {
      const set = title.organs
        .map((organ) => organNumbers.get(organ) ?? -1)
        .sort((left, right) => left - right)
        .join(',');
      if (!sets.has(set)) sets.set(set, sets.size);
      names.push([title.name, code.code, code.file, title.type, title.line, sets.get(set) ?? 0]);
    }
  }
  names.sort((left, right) => byCodePoint(left[0], right[0]) || byCodePoint(left[1], right[1]));
  return {
    places: [...places.keys()].map(({ name, parent }) => [
      name,
      parent === undefined ? -1 : (places.get(parent) ?? -1),
    ]),
    organs: organs.map(({ name, place, folder }) => [name, places.get(place) ?? -1, folder]),
    sets: [...sets.keys()].map((set) => set.split(',').map(Number)),
    names,
  };
}

/** Every place behind the place above it, so that a list can be indented. */
function inTreeOrder(register: Register): Place[] {
  const inOrder = (places: readonly Place[]): Place[] =>
    [...places]
      .sort((left, right) => byCodePoint(left.code, right.code))
      .flatMap((place) => [place, ...inOrder(place.children)]);
  return inOrder([...register.places.values()].filter(({ parent }) => parent === undefined));
}
