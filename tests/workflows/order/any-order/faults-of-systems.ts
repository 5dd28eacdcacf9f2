import type { ProcessEvent } from '../../../../domain/process/event';
import { type Projection, project } from '../../../../domain/process/projection';
import type { House } from '../../../support/house';

/** Operations that somebody said were done otherwise, with proof: what the systems say of them proves nothing. */
function skippedIn(events: readonly ProcessEvent[]): Set<string> {
  return new Set(
    events.flatMap((event) =>
      event.type === 'fallout.closed' && event.data.action === 'skip' ? [event.data.operation] : [],
    ),
  );
}

/** What the systems of record hold against an order that is over: its end, its bill, its service, its resources (O2A-8). */
export async function faultsOfSystems(
  { network, billing, crm }: House,
  orderNo: string,
  events: readonly ProcessEvent[],
): Promise<string[]> {
  let projection: Projection | null = null;
  for (const event of events) projection = project(projection, event);
  if (projection === null) return ['nothing is recorded'];
  const { state, resources } = projection.view;
  const skipped = skippedIn(events);
  const inService = state === 'completed';
  const faults: string[] = [];
  const filed = await crm.look(orderNo);
  if (!skipped.has('file') && filed?.outcome !== state)
    faults.push(`CRM has it ${filed?.outcome}, it is ${state}`);
  const bill = await billing.look(orderNo);
  if (!skipped.has('start') && (bill.state === 'billing') !== inService)
    faults.push(`billing: ${bill.state}`);
  const { resources: held, active } = await network.look(orderNo);
  if (!skipped.has('activate') && active !== inService) faults.push(`active: ${active}`);
  if (['reserve', 'exchange', 'release'].some((operation) => skipped.has(operation))) return faults;
  if (network.holders().includes(orderNo) !== inService)
    faults.push(`${state}, it holds ${held.length} resources`);
  const inUse = resources.filter((resource) => resource.state !== 'released');
  const expected = skipped.has('activate') ? 'reserved' : 'in-service';
  for (const { id, state: found } of inUse) if (found !== expected) faults.push(`${id} is ${found}`);
  const [known, real] = [inUse, held].map((some) =>
    some
      .map(({ id }) => id)
      .sort()
      .join(' '),
  );
  if (known !== real) faults.push(`thought to hold ${known}, it holds ${real}`);
  return faults;
}
