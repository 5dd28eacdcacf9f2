import type { ProcessView } from './process-view';

/** What people may do about a process as a whole (O2A-4). */
export const processActions = [
  'hold',
  'resume',
  'cancel',
  'amend',
  'expedite',
  'contact',
  'raise-problem',
] as const;

export type ProcessAction = (typeof processActions)[number];

/** What a process as it stands can still be asked, whoever asks. `isTooLate`: past its point of no return. */
export function actionsOpen(
  { kind, state, hold, closedAt }: Pick<ProcessView, 'kind' | 'state' | 'hold' | 'closedAt'>,
  isTooLate: boolean,
): readonly ProcessAction[] {
  if (closedAt !== null) return [];
  const isCalledOff = state === 'pendingCancellation';
  const canEnd = !isTooLate && !isCalledOff && state !== 'assessingCancellation';
  const open: Readonly<Record<ProcessAction, boolean>> = {
    hold: hold === null && (state === 'acknowledged' || state === 'inProgress'),
    resume: hold !== null,
    cancel: canEnd,
    amend: canEnd && kind === 'order',
    expedite: !isCalledOff,
    contact: true,
    'raise-problem': !isCalledOff,
  };
  return processActions.filter((action) => open[action]);
}
