import { countsBy, countsByLevel, countedImplementations, countItems } from '../consistency/counts.ts';
import { groupBy } from '../consistency/group-by.ts';
import { compareTypes, matrixOf } from '../consistency/matrix.ts';
import type { Dimension } from '../consistency/matrix.ts';
import { coveredDivisions, organsByDivision } from '../consistency/places.ts';
import { selects } from '../engine/selection.ts';
import type { Facts, ItemFact } from '../model/facts.ts';
import type { CountsReport, LevelReport } from '../report/counts.ts';
import type { Session } from './session.ts';

/**
 * What `counts` says of the part of the catalogue that the session looks at. `facts` are those of the whole: places are measured
 * against all of their level, whatever part of it is shown.
 */
export function countsReport({ context, selection }: Session, facts: Facts, by: Dimension): CountsReport {
  const { asOf } = context;
  const organs = organsByDivision(context);
  const covered = coveredDivisions(context);
  const owes = (division: string, { line, type, base }: ItemFact) =>
    type !== undefined && organs(division).responsibleFor({ 条线: line, 事项类型: type, 基本编码: base }).length > 0;
  const nameOf = ({ base, way, name }: ItemFact) =>
    [name, context.standard({ base, way })?.value.业务办理项].filter(Boolean).join('·');
  const items = countedImplementations(facts.items).filter((item) => selects(selection, item));
  const levels = countsByLevel(items).map(({ level, places, counts: numbers }): LevelReport => {
    const own = items.filter((item) => item.level === level);
    const kinds = groupBy(own, ({ line, type = '' }) => `${line} ${type}`);
    const lines = countsBy(own, ({ line }) => line);
    const types = countsBy(own, ({ type }) => type ?? '').sort((left, right) => compareTypes(left.name, right.name));
    const divisions = covered.filter((division) => division.level === level).map(({ code }) => code);
    const matrix = matrixOf(facts, { level, by, divisions, owes, nameOf, lines: selection.lines });
    return {
      ...matrix,
      rows: matrix.rows.filter(({ division }) => selection.divisions?.includes(division) ?? true),
      places,
      counts: numbers,
      lines,
      types,
      cross: lines.map(({ name }) =>
        types.map(({ name: type }) => countItems(kinds.get(`${name} ${type}`) ?? []).办理项),
      ),
    };
  });
  return { asOf, by, levels, names: new Map(context.divisions().map(({ code, name }) => [code, name])) };
}
