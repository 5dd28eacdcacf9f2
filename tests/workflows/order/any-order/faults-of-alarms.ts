import type { ProcessEvent } from '../../../../domain/process/event';

/** What is wrong with a process's alarms: no threshold rings twice, and none before its time (CAL-3). */
export function faultsOfAlarms(events: readonly ProcessEvent[]): string[] {
  const rung = new Set<string>();
  return events.flatMap((event) => {
    if (event.type !== 'clock.warned' && event.type !== 'clock.breached') return [];
    const { name, startedAt, agreedAt, breachedAt, stoppedAt } = event.data.clock;
    const percent = event.type === 'clock.warned' ? event.data.percent : 100;
    const faults: string[] = [];
    // A new agreement begins anew; so does the clock of a task that is handed on once more.
    const alarm = JSON.stringify([name, startedAt, agreedAt, percent]);
    if (rung.has(alarm)) faults.push(`${alarm} rang twice`);
    rung.add(alarm);
    if (stoppedAt !== null) faults.push(`${alarm} rang after its clock had stopped`);
    if (event.type === 'clock.breached' && (breachedAt === null || event.at < breachedAt))
      faults.push(`${alarm} rang at ${event.at}, before ${breachedAt}`);
    return faults;
  });
}
