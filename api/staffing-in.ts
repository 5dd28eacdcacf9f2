import type { StaffingLimits } from '../domain/customer/staffing';
import { staffingTable } from '../domain/limits/limit-tables';
import type { LimitTables } from '../storage/reference/limit-tables';

/** How customers have to be looked after, as it is in force (CUS-3). */
export async function staffingIn(tables: Pick<LimitTables, 'newest'>): Promise<StaffingLimits> {
  // Only what is of the table's shape is ever published in it.
  return (await tables.newest(staffingTable)).content as StaffingLimits;
}
