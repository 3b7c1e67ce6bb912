import { groupBy } from '../consistency/group-by.ts';
import type { Answer } from '../engine/answers.ts';
import type { HandoverPlace, HandoverRow } from '../engine/handover.ts';
import { ExpectedError } from '../io/expected-error.ts';
import type { OutputFile } from '../io/output.ts';
import { basisText } from '../model/basis-text.ts';
import { gathered } from '../engine/gather.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import { render } from '../model/render.ts';
import type { Rule } from '../model/rule.ts';
import { SEVERITY_WORDS } from '../model/severity-words.ts';
import { shapeBelow } from '../model/shapes.ts';
import type { Shape } from '../model/shapes.ts';
import { restored } from '../text/csv.ts';
import { readList, requireColumns } from './read-list.ts';
import type { List } from './read-list.ts';
import { csvBytes } from './table.ts';
import { MAX_CELL, workbookBytes, workbookRows } from './workbook.ts';
import type { Choice, PageSheet, SheetColumn, SheetRow, TableSheet } from './workbook.ts';

/** What an answer says that takes over what was proposed. */
const ADOPT = '采纳';
const FILL = '填写';
const REMARK = '备注';

const COLUMNS: readonly SheetColumn[] = [
  { name: '序号', width: 6 },
  { name: '级别', width: 6 },
  { name: '部门', width: 16 },
  { name: '事项', width: 24 },
  { name: '字段', width: 18 },
  { name: '问题', width: 36 },
  { name: '怎么改', width: 32 },
  { name: '现在的内容', width: 28 },
  { name: '建议写成', width: 28 },
  { name: '可以填什么', width: 20 },
  { name: FILL, width: 30 },
  { name: REMARK, width: 14 },
  { name: '依据', width: 26 },
  { name: '编码', width: 18 },
  { name: '文件', width: 26 },
  { name: '行', width: 6 },
  { name: '规则', width: 18 },
  { name: '位置', width: 20, hidden: true },
  { name: '校验', width: 18, hidden: true },
  { name: '对照', width: 20, hidden: true },
];

const SEPARATOR = '#';

/** How many keys of a map or an entry are shown as an example. */
const SHOWN_KEYS = 4;

/** A place to hand findings over to. */
export interface Recipient {
  readonly code: string;
  readonly name: string;
  readonly asOf: string;
}

/** The workbook and the CSV of one place; both are named by its code and can come back filled in. */
export async function handoverFiles(
  recipient: Recipient,
  rows: readonly HandoverRow[],
  rules: ReadonlyMap<string, Rule>,
): Promise<OutputFile[]> {
  const cells = rows.map((row, index) => rowCells(row, index, rules));
  const table: TableSheet = {
    name: '填报',
    columns: COLUMNS,
    rows: cells,
    printed: COLUMNS.findIndex(({ name }) => name === REMARK) + 1,
    open: new Set([FILL, REMARK]),
    closed: new Set(rows.flatMap((row, index) => (isOpen(row) ? [] : [index]))),
    choices: rows.flatMap(choiceOf),
  };
  const { code, asOf } = recipient;
  return [
    { path: `${code}.xlsx`, content: await workbookBytes(pageOf(recipient, rows, rules), table, asOf) },
    { path: `${code}.csv`, content: csvBytes({ columns: COLUMNS, rows: cells }) },
  ];
}

function rowCells(row: HandoverRow, index: number, rules: ReadonlyMap<string, Rule>): SheetRow {
  const rule = rules.get(row.diagnostic.rule);
  const [whole = row.diagnostic] = gathered([row.diagnostic]);
  if (rule === undefined) throw new Error(`no rule ${row.diagnostic.rule}`);
  const { message, advice, severity, basis } = render(whole, rule, 'zh', (file) => file);
  return [
    index + 1,
    SEVERITY_WORDS.zh[severity],
    row.organ,
    row.name,
    row.field,
    message,
    advice,
    row.current,
    row.proposal,
    hintOf(row),
    undefined,
    undefined,
    basis.map(basisText).join('\n'),
    row.code,
    row.file,
    row.line,
    rule.id,
    placeText(row),
    row.check,
    row.norm === undefined ? undefined : row.norm.file + SEPARATOR + placeText(row.norm),
  ];
}

function placeText({ document, pointer }: HandoverPlace): string {
  return `${document}${SEPARATOR}${pointer}`;
}

/** Whether an answer can be filled in at all. */
function isOpen({ shape, current, proposal, norm }: HandoverRow): boolean {
  if (current.length > MAX_CELL || proposal.length > MAX_CELL) return false;
  return shape !== undefined || norm !== undefined;
}

function choiceOf({ shape, proposal }: HandoverRow, row: number): Choice[] {
  if (shape?.words === undefined || shape.items !== undefined || shape.keys !== undefined) return [];
  return [{ row, column: FILL, words: proposal === '' ? shape.words : [ADOPT, ...shape.words] }];
}

function hintOf(row: HandoverRow): string {
  if (!isOpen(row)) return '这一条不能在表里填，请改文件';
  const adopt = row.proposal === '' && row.norm === undefined ? [] : [`填“${ADOPT}”，照建议写`];
  if (row.shape === undefined) return [...adopt, '要写成别的，请改文件'].join('\n');
  return [...adopt, formOf(row.shape)].join('\n');
}

function formOf(shape: Shape): string {
  const { words, scalars = [], items, keys, text } = shape;
  if (scalars.includes('text') && words === undefined)
    return text === 'date' ? '日期，如 2026-01-31' : items === undefined ? '文字' : '文字；有几项的，一行一个';
  const parts = words === undefined ? [] : [words.join('、')];
  const entry = items === undefined ? undefined : shapeBelow(shape, 0);
  if (entry !== undefined) parts.push(`一行一个${entry.words === undefined ? '' : `：${entry.words.join('、')}`}`);
  const [first, ...others] = Object.keys(entry?.keys ?? keys ?? {});
  if (first !== undefined) {
    const named = others.map((key) => `${key}：…`);
    const shown = entry === undefined ? [`${first}：…`, ...named] : [first, ...named];
    parts.push(`可以写成 ${shown.slice(0, SHOWN_KEYS).join('｜')}${shown.length > SHOWN_KEYS ? ' 等' : ''}`);
  }
  return parts.length > 0 ? parts.join('\n') : '数字';
}

const INSTRUCTIONS: readonly string[] = [
  `在“填报”里的黄色“${FILL}”一列填应当写成的内容，一行回答一个问题；其他列是给人看的，改了也没有用。`,
  `同意“建议写成”的，填“${ADOPT}”。暂时不改的，这一格空着，可以在“${REMARK}”里说原因。`,
  '灰色的格子不能在表里填，请照“怎么改”改“文件”那一列的文件。',
  '一格里有几项的，一项一行（换行按 Alt+Enter）；一项里有几个字段的，写成 键：值｜键：值。',
  '可以排序、筛选、删行，可以按部门拆成几份分头填；最右边三列是隐藏的，要留着，收回来靠它们对上。',
  '填好以后交回 .xlsx 或者 .csv 都可以，由管目录的人运行 qingdan handback 写进文件。',
];

function pageOf(
  { code, name, asOf }: Recipient,
  rows: readonly HandoverRow[],
  rules: ReadonlyMap<string, Rule>,
): PageSheet {
  const head: SheetRow[] = [
    [`${name}（${code}）待改的问题`],
    [`基准日 ${asOf}，共 ${rows.length} 条，其中 ${rows.filter(isOpen).length} 条可以在表里填。`],
    [],
    ['怎么填'],
    ...INSTRUCTIONS.map((line, index) => [`${index + 1}. ${line}`]),
    [],
  ];
  const columns = ['共', ...SEVERITIES.map((severity) => SEVERITY_WORDS.zh[severity]), '能在表里填'];
  const organs = countedBy(rows, ({ organ }) => organ);
  const kinds = countedBy(rows, ({ diagnostic }) => rules.get(diagnostic.rule)?.title.zh ?? diagnostic.rule);
  const body: SheetRow[] = [['部门', ...columns], ...organs, [], ['规则', ...columns], ...kinds];
  return {
    name: '说明',
    widths: [52, 8, 8, 8, 8, 12],
    rows: [...head, ...body],
    headings: new Set([3, head.length, head.length + organs.length + 2]),
  };
}

/** A line for each value of a key: how many there are, of each severity, and to be filled in. Most first. */
function countedBy(rows: readonly HandoverRow[], keyOf: (row: HandoverRow) => string): SheetRow[] {
  const groups = groupBy(rows, keyOf);
  return [...groups]
    .sort(([, left], [, right]) => right.length - left.length)
    .map(([key, group]) => [
      key,
      group.length,
      ...SEVERITIES.map((severity) => group.filter(({ diagnostic }) => diagnostic.severity === severity).length),
      group.filter(isOpen).length,
    ]);
}

/** The answers of a file that came back: rows in which something is filled in. Throws ExpectedError where it is no such table. */
export async function answersIn(bytes: Uint8Array, fileName: string): Promise<Answer[]> {
  const list = /\.xlsx$/iu.test(fileName) ? await listIn(bytes, fileName) : unguarded(readList(bytes, fileName));
  requireColumns([FILL, '建议写成', '文件', '位置', '校验', '对照'], list, fileName);
  return list.records.flatMap(({ row, cells }) => {
    const cell = (name: string) => cells.get(name) ?? '';
    const fill = cell(FILL).trim();
    if (fill === '') return [];
    const norm = placeOf(cell('对照').split(SEPARATOR));
    return [
      {
        row,
        item: cell('事项'),
        field: cell('字段'),
        rule: cell('规则'),
        place: placeOf([cell('文件'), ...cell('位置').split(SEPARATOR)]),
        check: cell('校验').trim(),
        fill: fill === ADOPT ? undefined : fill,
        proposal: cell('建议写成'),
        norm,
      },
    ];
  });
}

function placeOf([file = '', document = '', ...pointer]: readonly string[]): HandoverPlace | undefined {
  if (file === '' || !/^\d{1,6}$/u.test(document)) return undefined;
  return { file: file.trim(), document: Number(document), pointer: pointer.join(SEPARATOR) };
}

/** The sheet of a workbook that has the columns: people add sheets of their own. */
async function listIn(bytes: Uint8Array, fileName: string): Promise<List> {
  for (const [header = [], ...body] of await workbookRows(bytes, fileName)) {
    if (!header.includes(FILL) || !header.includes('校验')) continue;
    const records = body.map((cells, index) => ({
      row: index + 2,
      cells: new Map(cells.map((cell, at) => [header[at] ?? '', cell])),
    }));
    return { columns: header, records };
  }
  throw new ExpectedError(`“${fileName}”里没有“填报”这张表。`, '交回 qingdan handover 生成的那个工作簿。', {
    file: fileName,
  });
}

/** CSV was written with apostrophes in front of what a spreadsheet could take for a formula. */
function unguarded({ columns, records }: List): List {
  return {
    columns,
    records: records.map(({ row, cells }) => ({
      row,
      cells: new Map([...cells].map(([name, cell]) => [name, name === FILL ? cell : restored(cell)])),
    })),
  };
}
