import type { Store } from '../store';
import type { AboutProcess } from './feed-entry';

/** What the first events of processes say they are. A process without one is missing. */
export async function aboutProcesses(
  { events }: Pick<Store, 'events'>,
  processIds: readonly string[],
): Promise<ReadonlyMap<string, AboutProcess>> {
  const firsts = await events.find({ _id: { $in: processIds.map((id) => `${id}#1`) } }).toArray();
  const known = new Map<string, AboutProcess>();
  for (const { processId, type, data } of firsts) {
    if (type !== 'process.started') continue;
    const { kind, businessKey, customerNo, tier } = data;
    known.set(processId, { processId, processKind: kind, businessKey, customerNo, tier });
  }
  return known;
}
