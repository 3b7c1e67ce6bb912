/** A generated file: its path relative to the output folder, with `/`, and what is in it. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
