/** Adds entries to a list, however many: `push(...more)` hands them over on the stack, which a hundred thousand overflow. */
export function addAll<Entry>(list: Entry[], more: Iterable<Entry>): void {
  for (const entry of more) list.push(entry);
}
