/** What differs from one pipeline file to the next. */
export interface PipelineOptions {
  /** How many machines share the catalogue. */
  readonly shards: number;
  /** Version of the program that the machines install. */
  readonly version: string;
}

/** A system that distributes: the file that it reads, ready to be committed, and how many machines it gives a job at most. */
export interface Pipeline {
  readonly most: number;
  fileOf(options: PipelineOptions): string;
}
