import {
  type Label,
  departmentLabels,
  localNetworkLabels,
  stationLabels,
} from '../../../domain/people/department';
import type { Unit } from '../../../domain/process/board';

/** A unit as people know it: `昆明数据工位`, `大客户部`, `昆明市场部`. */
export function unitLabel({ department, station, localNetwork }: Unit): Label {
  const what = station === null ? departmentLabels[department] : stationLabels[station];
  if (localNetwork === null) return what;
  const where = localNetworkLabels[localNetwork];
  return { zh: `${where.zh}${what.zh}`, en: `${what.en}, ${where.en}` };
}
