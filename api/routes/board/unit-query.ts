import { z } from 'zod';
import { departments, localNetworks, stations } from '../../../domain/people/department';
import type { Condition } from '../../../storage/find-page';

/** Which units. */
export const unitQuery = z.strictObject({
  department: z.enum(departments).optional().meta({ description: '部门 / department' }),
  station: z.enum(stations).optional().meta({ description: '工位 / station' }),
  localNetwork: z.enum(localNetworks).optional().meta({ description: '本地网 / local network' }),
});

/** The same of documents that have the unit at `path`: `group.`, or nothing. */
export function unitConditions(
  { department, station, localNetwork }: z.output<typeof unitQuery>,
  path: string,
): Condition {
  return {
    ...(department !== undefined && { [`${path}department`]: department }),
    ...(station !== undefined && { [`${path}station`]: station }),
    ...(localNetwork !== undefined && { [`${path}localNetwork`]: localNetwork }),
  };
}
