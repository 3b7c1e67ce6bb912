// What was measured, as Markdown.
const number = (value, digits = 2) => (value === undefined ? '–' : value.toFixed(value >= 100 ? 0 : digits));
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** `1/20` says more than `0.05`. */
const ratio = (value) => (value < 0.2 ? `1/${number(1 / value, 0)}` : number(value));

/** One size: every budget with both of its sides. `medians` are by name of the job. */
export function budgetTable(budgets, medians) {
  const rows = budgets.flatMap(({ job, reference, most, megabytes }) => {
    const [own, other] = [medians[job], medians[reference]];
    if (own === undefined || other === undefined) return [];
    const measured = own.seconds / other.seconds;
    const isMet =
      (most === undefined || measured <= most) && (megabytes === undefined || (own.megabytes ?? 0) <= megabytes);
    const budget = [
      ...(most === undefined ? [] : [`≤ ${ratio(most)} ×`]),
      ...(megabytes === undefined ? [] : [`≤ ${megabytes} MB`]),
    ];
    const sides = [own, other].map(({ seconds }) => number(seconds)).join(' : ');
    const peaks = [own, other].map((side) => number(side.megabytes, 0)).join(' : ');
    const verdict = budget.length === 0 ? '' : isMet ? 'yes' : 'no';
    return [[job, reference, budget.join(', '), `${ratio(measured)} ×`, verdict, sides, peaks]];
  });
  return table(['job', 'reference', 'budget', 'measured', 'met', 'seconds', 'peak MB'], rows);
}

/** How the time of each job grows with the files: 1.00 is in step with them. `sizes` are in order, `all` as many tables of medians. */
export function growthTable(sizes, all) {
  const names = [...new Set(all.flatMap(({ medians }) => Object.keys(medians)))];
  const steps = sizes.slice(1).map((size, index) => [index, index + 1]);
  const rows = names.map((name) => [
    name,
    ...all.map(({ medians }) => number(medians[name]?.seconds)),
    ...steps.map(([from, to]) => {
      const [before, after] = [all[from].medians[name], all[to].medians[name]];
      if (before === undefined || after === undefined) return '–';
      return number(Math.log(after.seconds / before.seconds) / Math.log(sizes[to] / sizes[from]));
    }),
  ]);
  const counted = (size) => size.toLocaleString('en');
  const head = [
    'seconds',
    ...sizes.map(counted),
    ...steps.map(([from, to]) => `exponent ${counted(sizes[from])} → ${counted(sizes[to])}`),
  ];
  return table(head, rows);
}

/**
 * How memory and time of one job grow with the facts. `runs` are in order of size; the last row is what the slope of the last
 * two says of `goal` facts.
 */
export function slopeTable(runs, goal) {
  const millions = (facts) => facts / 1e6;
  const slope = (name, before, after) => (after[name] - before[name]) / (after.facts - before.facts);
  const rows = runs.map((run, index) => {
    const before = runs[index - 1];
    return [
      number(millions(run.facts), 1),
      number(run.joined, 1),
      number(run.seconds, 1),
      number(run.megabytes, 0),
      before === undefined ? '–' : number(slope('megabytes', before, run) * 1024 * 1024, 0),
      before === undefined ? '–' : number(slope('seconds', before, run) * 1e6, 1),
    ];
  });
  const [before, last] = runs.slice(-2);
  const at = (name) => last[name] + slope(name, before, last) * (goal - last.facts);
  if (last !== undefined && last.facts < 0.95 * goal)
    rows.push([
      `${millions(goal)}, by the slope`,
      number(at('joined'), 0),
      number(at('seconds'), 0),
      number(at('megabytes'), 0),
      '',
      '',
    ]);
  const head = ['million facts', 'CPU seconds to join', 'in all', 'peak MB', 'bytes a fact', 's a million'];
  return table(head, rows);
}
