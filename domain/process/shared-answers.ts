import type { Label } from '../people/department';
import type { StationRef } from '../people/groups';
import type { ProblemCause } from './problem';
import type { RepairAction } from './stuck-call';

/** What the tasks every kind of process may ask for are answered with; their forms (shared-forms.ts) have exactly this shape. */
export interface SharedAnswers {
  /** The one who handed work over puts right why it was returned. */
  'handle-return': { corrected: string };
  /** Two managers, of who returns and of who hands over, decide once whose it is. */
  'decide-return': { decision: 'receiver-does-it' | 'giver-corrects'; reason: string };
  'solve-problem':
    | { decision: 'solved'; cause: ProblemCause; causedBy: StationRef | null; solution: string }
    | { decision: 'dispute'; reason: string };
  'arbitrate-problem': { responsible: ProblemOwner; reason: string };
  'verify-solution': { result: 'verified'; note: string | null } | { result: 'not-solved'; reason: string };
  'repair-call': RepairAction;
  'assess-cancellation': { decision: 'accept'; note: string | null } | { decision: 'refuse'; reason: string };
}

export type SharedTaskName = keyof SharedAnswers;

/** Who an arbiter can make responsible. */
export type ProblemOwner =
  | ({ readonly kind: 'station' } & StationRef)
  | { readonly kind: 'department'; readonly department: ProblemDepartment };

export const problemDepartments = ['key-accounts', 'network-maintenance', 'it-support'] as const;

export type ProblemDepartment = (typeof problemDepartments)[number];

/** What these tasks are called. */
export const sharedTaskTitles: Record<SharedTaskName, Label> = {
  'handle-return': { zh: '处理退单', en: 'Deal with returned work' },
  'decide-return': { zh: '裁定退单责任', en: 'Decide whose returned work it is' },
  'solve-problem': { zh: '处理问题', en: 'Solve a problem' },
  'arbitrate-problem': { zh: '裁定问题责任', en: 'Decide who is responsible for a problem' },
  'verify-solution': { zh: '核实问题已解决', en: 'Verify that a problem is solved' },
  'repair-call': { zh: '修复失败的系统调用', en: 'Repair a failed system call' },
  'assess-cancellation': { zh: '评估撤销', en: 'Assess a cancellation' },
};

/** Whether it is one of the tasks of every process. */
export function isSharedTask(name: string): name is SharedTaskName {
  return Object.hasOwn(sharedTaskTitles, name);
}
