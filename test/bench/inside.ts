/** What benchmarks use of the program beside its command line. */
export { threadsFor } from '../../src/commands/map-pool.ts';
export { openSession } from '../../src/commands/session.ts';
export { runOptions } from '../../src/commands/judge.ts';
export { LOCAL_FOLDER } from '../../src/engine/catalogue.ts';
export { decodeFacts, encodeFacts } from '../../src/engine/facts-file.ts';
export { filesToMap, joined, mapperOf } from '../../src/engine/map-files.ts';
export { reduced } from '../../src/engine/run.ts';
export { diskSource } from '../../src/io/disk-source.ts';
export { byCodePoint } from '../../src/io/file-source.ts';
export { parseFile } from '../../src/model/parse.ts';
export { report } from '../../src/commands/report.ts';
export { FindingTable } from '../../src/model/finding-table.ts';
export { FORMATS } from '../../src/report/index.ts';
