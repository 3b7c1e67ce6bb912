const SLOTS = 4096;

/**
 * The names of keys that were met, each as the one string that objects share: to look one up by its place in a text costs a
 * fraction of making it anew. A name may be pushed out by another: then it is made anew.
 */
export class KeyNames {
  private readonly names: (string | undefined)[] = Array.from({ length: SLOTS });

  /** The name between two offsets, if it was kept. */
  find(text: string, start: number, end: number): string | undefined {
    const name = this.names[slotOf(text, start, end)];
    return name?.length === end - start && text.startsWith(name, start) ? name : undefined;
  }

  keep(name: string): string {
    // An object turns its keys into shared strings.
    const [shared = name] = Object.keys({ [name]: true });
    this.names[slotOf(name, 0, name.length)] = shared;
    return shared;
  }
}

function slotOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}
