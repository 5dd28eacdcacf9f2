import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { labelOf } from '../../domain/process/labels';
import type { ProcessView } from '../../domain/process/process-view';
import { isTerminal } from '../../domain/process/state';
import { searchAttributes } from './search-attributes';

/** Who holds the process now, as departments and stations: `resource@kunming`. A process no person holds is with a system. */
function heldBy(view: ProcessView): string[] {
  if (isTerminal(view.state) && view.holders.length === 0) return [];
  const names = view.holders.map(({ group }) =>
    [group.station ?? group.department, group.localNetwork].filter((part) => part !== null).join('@'),
  );
  return names.length === 0 ? ['system'] : [...new Set(names)].sort();
}

function table(view: ProcessView, holders: readonly string[]): string {
  const promise = view.clocks.find((clock) => clock.name === 'promise');
  const stage = view.stage === null ? '—' : `${labelOf('stage', view.stage).zh} (${view.stage})`;
  const rows = [
    ['状态 State', view.state],
    ['环节 Stage', stage],
    ['持有 Held by', holders.join(', ') || '—'],
    ['承诺 Promise due', promise?.dueAt ?? '—'],
    ['承诺状态 Promise', promise?.state ?? '—'],
    ['待办 Open tasks', view.holders.map((holder) => `${holder.name} since ${holder.since}`).join('<br>') || '—'],
    ['里程碑 Last milestone', view.milestones.at(-1)?.name ?? '—'],
  ];
  return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

/**
 * Shows operations where a process stands (design 2.9): a table in the workflow's current details, and search attributes. Those
 * cost an event each time, so they are set only when stage or state changed and people or the network will be busy with it:
 * steps that pass in a second are not worth one. Names departments and stations, never people (rule 6).
 */
export class Visibility {
  /** Stage, state and risk as last shown. The starter shows the first ones (api/gateway.ts). */
  private last: string;

  constructor(firstStage: string) {
    this.last = [firstStage, 'acknowledged', false].join();
  }

  show(view: ProcessView): void {
    const holders = heldBy(view);
    setCurrentDetails(table(view, holders));
    const atRisk = view.clocks.some((clock) => clock.warned.includes(80) || clock.breachedAt !== null);
    const now = [view.stage, view.state, atRisk].join();
    const passing = holders[0] === 'system' && view.stage !== 'activation';
    if (now === this.last || passing) return;
    this.last = now;
    const promise = view.clocks.find((clock) => clock.name === 'promise');
    upsertSearchAttributes([
      { key: searchAttributes.stage, value: view.stage },
      { key: searchAttributes.state, value: view.state },
      { key: searchAttributes.heldBy, value: holders },
      { key: searchAttributes.dueAt, value: promise?.dueAt ? new Date(promise.dueAt) : null },
      { key: searchAttributes.atRisk, value: atRisk },
    ]);
  }
}
