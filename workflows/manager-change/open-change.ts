import { type ManagerChangeStart, customerOf } from '../../domain/manager-change/manager-change';
import { theProcess } from '../../domain/process/actor';
import type { ProcessStarted } from '../../domain/process/event';
import { Control } from '../shared/control';
import { type Process, openProcess } from '../shared/process';
import { Steps } from '../shared/steps';

/** One change of account manager on its way. */
export interface ChangeCase {
  readonly start: ManagerChangeStart;
  readonly process: Process;
  readonly control: Control;
  /** Processes that have the new manager: each counts once, however often it was looked for. */
  readonly movedProcesses: Set<string>;
}

/** Everybody who changes hands has another tier: the change itself has none. */
const noTier = '*';

function startedBy(start: ManagerChangeStart): ProcessStarted {
  const { changeNo, fromManagerId, toManagerId, customerNos, reason, effectiveFrom } = start;
  return {
    kind: 'manager-change',
    businessKey: changeNo,
    customerNo: customerOf(start),
    tier: noTier,
    priority: 2,
    managerId: toManagerId,
    calendar: { id: start.calendar.id, version: start.calendar.version },
    requestKey: start.requestKey,
    details: {
      fromManagerId,
      toManagerId,
      customerNos: customerNos === null ? null : [...customerNos],
      reason,
      effectiveFrom,
      startedBy: start.startedBy.id,
    },
  };
}

/** Opens the record of a change of manager and registers everything it answers to. */
export function openChange(start: ManagerChangeStart): ChangeCase {
  const process = openProcess(startedBy(start), start.startedBy, start.calendar, 'succession', () => []);
  process.clocks.goBy(start.limits);
  const control = new Control(process, new Steps(), {
    restingState: () =>
      process.record.view.milestones.some(({ name }) => name === 'customers-accepted')
        ? 'inProgress'
        : 'acknowledged',
    // Nothing has moved before the successor accepts, and afterwards it cannot be called off.
    assessCancellation: () => ({
      steps: [],
      pastSoftPoint: false,
      costCny: 0,
      promise: { before: null, after: null },
    }),
  });
  control.listen();
  return { start, process, control, movedProcesses: new Set() };
}

/** The next part of the story begins. */
export function enter({ process }: ChangeCase, stage: string): void {
  process.record.add('stage.entered', { stage }, theProcess);
}

/** Something worth knowing was reached. */
export function reach({ process }: ChangeCase, milestone: string): void {
  process.record.add('milestone.reached', { milestone }, theProcess);
}
