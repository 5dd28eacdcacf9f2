import type { SolutionStart } from '../../domain/solution/solution';
import { solutionOpening } from '../../gateway/solution-opening';
import { seedCalendar, seedDemoCustomers } from '../../storage/reference/seed-reference';
import { calendarOf2037 } from './build-order';
import { buildSolution } from './build-solution';
import type { House } from './house';
import type { OpenedCase } from './opened-case';

/** A Monday morning. */
const monday = '2037-11-23T01:00:00.000Z';

/** What the sale that follows is checked against. */
export async function seedForSale({ store }: House): Promise<void> {
  await seedCalendar(store);
  await seedDemoCustomers(store);
}

export async function beginSolution(house: House, different: Partial<SolutionStart>): Promise<OpenedCase> {
  return await house.begin(solutionOpening(buildSolution(different)));
}

/** In skipped time, received on a Monday morning. */
export async function beginOnMonday(house: House, different: Partial<SolutionStart>): Promise<OpenedCase> {
  const start = buildSolution({ calendar: calendarOf2037, receivedAt: monday, ...different });
  return await house.beginAt(solutionOpening(start), monday);
}
