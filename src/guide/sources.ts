import type { EffectiveItem, Written } from '../model/item.ts';
import { html, joined } from '../text/html.ts';
import type { Content } from '../text/html.ts';

/**
 * Where a block of an item is written: 来源, with file and line of each document that a part of it comes from. A section of
 * several blocks names each.
 */
export function blockSource(item: EffectiveItem, key: string, named = false): Content {
  const lines = new Map<string, { label: string; file: string; line: number }>();
  for (const written of item.sources([key])) {
    const label = sourceLabel(written);
    const { file } = written.document;
    const { line } = written.document.locate(written.path).start;
    const known = lines.get(`${label}\u0000${file}`);
    if (known === undefined) lines.set(`${label}\u0000${file}`, { label, file, line });
    else known.line = Math.min(known.line, line);
  }
  if (lines.size === 0) return undefined;
  const places = [...lines.values()].map(
    ({ label, file, line }) => html`${label} <span class="file">${file}:${line}</span>`,
  );
  return html`<p class="source">${named && key}来源：${joined(places, '；')}</p>`;
}

function sourceLabel({ document, path }: Written): string {
  if (document.kind === '实施机关') return '本机关';
  if (document.kind !== '基本目录') return '本级规定';
  return path[0] === '按层级' ? `省标准（${path[1]}）` : '省标准';
}
