import type { z } from 'zod';
import type { workGroup } from '../../../api/schemas/common';
import {
  type Label,
  departmentLabels,
  localNetworkLabels,
  stationLabels,
} from '../../../domain/people/department';

type Group = z.input<typeof workGroup>;

/** A group as people know it: `昆明数据工位`, `大客户部`. */
export function groupLabel({ department, station, localNetwork }: Group): Label {
  if (station === null) return departmentLabels[department];
  const name = stationLabels[station];
  if (localNetwork === null) return name;
  const place = localNetworkLabels[localNetwork];
  return { zh: `${place.zh}${name.zh}`, en: `${name.en}, ${place.en}` };
}

/** Where an end or a piece of work lies, as a label. */
export function networkLabel(name: string): Label {
  const known: Readonly<Record<string, Label>> = localNetworkLabels;
  return known[name] ?? { zh: name, en: name };
}
