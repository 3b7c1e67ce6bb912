import { sealOf } from './column-file.ts';
import type { Fault } from './column-file.ts';
import type { Base, Layer } from './layer.ts';
import { decodeRemembered, encodeRemembered, floatsOf, wordsOf } from './remembered.ts';
import type { Remembered } from './remembered.ts';

/** The first lines of the files, each with a number that is raised with whatever changes what is written. */
const [BASE, LAYER] = ['qingdan-cache 2\n', 'qingdan-cache-layer 1\n'];

/** The pieces of a file of all that is remembered, to be written one after another. */
export function encodeBase(remembered: Remembered): Uint8Array[] {
  return encodeRemembered(BASE, remembered);
}

/** What bytes remember of a world, or why they are not believed. */
export function decodeBase(bytes: Uint8Array, world: string): Base | Fault {
  const read = decodeRemembered(BASE, bytes, world);
  return typeof read === 'string' ? read : { ...read.remembered, seal: sealOf(bytes) };
}

/** The pieces of a file of what became of a base. */
export function encodeLayer(layer: Layer): Uint8Array[] {
  const { base, gone, resigned, newSignatures } = layer;
  const columns = { gone, resigned, newSignatures: wordsOf(newSignatures) };
  return encodeRemembered(LAYER, layer, { base, columns });
}

/** What bytes say of a base, or why they are not believed. Undefined where they speak of another: it was written anew since. */
export function decodeLayer(bytes: Uint8Array, { world, seal }: Base): Layer | Fault | undefined {
  const read = decodeRemembered(LAYER, bytes, world);
  if (typeof read === 'string') return read;
  const { remembered, base, columns } = read;
  if (base !== seal) return undefined;
  const column = (name: string) => columns[name] ?? new Uint32Array();
  const newSignatures = floatsOf(column('newSignatures'));
  return { ...remembered, base, gone: column('gone'), resigned: column('resigned'), newSignatures };
}
