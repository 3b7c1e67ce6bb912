// Cold lint of generated items beside the same files read by `yaml` and judged by the compiled schema alone, in one run:
//   npm run build && node test/bench/lint.mjs [items] [rounds]
// Prints medians and ratios. Ratios hold between machines, seconds do not.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';

const items = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 3);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));

/** The shipped items again and again, each with a base code of its own. */
function writeItems() {
  const sources = readdirSync(join(root, 'catalog/standard'), { recursive: true, withFileTypes: true })
    .filter((entry) => /^\d{9}000\.yaml$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  writeFileSync(join(folder, 'qingdan.yaml'), '文件类型: 设置\n名称: 基准\n地区: "51"\n');
  for (let index = 0; index < items; index += 1) {
    const source = sources[index % sources.length];
    const type = /基本编码: "51(\d\d)/u.exec(source)[1];
    const code = `51${type}${String(index).padStart(5, '0')}000`;
    mkdirSync(join(folder, 'standard', type), { recursive: true });
    writeFileSync(
      join(folder, 'standard', type, `${code}.yaml`),
      source.replace(/基本编码: "\d{12}"/u, `基本编码: "${code}"`),
    );
  }
}

const PEER = `
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { validateStandardItem } from ${JSON.stringify(await bundled('src/model/generated/validators.ts', folder))};
let count = 0;
for (const entry of readdirSync(${JSON.stringify(join(folder, 'standard'))}, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && validateStandardItem(parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')))) count += 1;
}
console.log(count);
`;

function seconds(args) {
  const start = process.hrtime.bigint();
  try {
    execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
  } catch (error) {
    // Findings end with 1: the work was done all the same.
    if (error.status !== 1) throw error;
  }
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

try {
  writeItems();
  const times = { lint: [], peer: [], node: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.lint.push(seconds(['bin/qingdan.js', 'lint', folder, '-f', 'jsonl']));
    times.peer.push(seconds(['--input-type=module', '-e', PEER]));
    times.node.push(seconds(['-e', '0']));
  }
  const [lint, peer, node] = [times.lint, times.peer, times.node].map(median);
  console.log(`${items} items, median of ${rounds}`);
  console.log(`qingdan lint, all rules        ${lint.toFixed(2)} s  ${(lint / peer).toFixed(2)} × the peer`);
  console.log(`yaml + compiled schema alone   ${peer.toFixed(2)} s  (no positions, no rules)`);
  console.log(`node -e 0                      ${node.toFixed(2)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
