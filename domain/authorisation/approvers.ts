import type { Department, Label, Role } from '../people/department';
import { dutyLeaders, financeHeads, financeStaff, keyAccountHeads, marketingHeads } from '../people/groups';
import type { WorkGroup } from '../people/person';

/** Who can be asked to approve an agreement (CON-2). */
export const approvalLevels = [
  'area-manager',
  'key-accounts-head',
  'marketing-head',
  'finance',
  'finance-head',
  'duty-leader',
] as const;

export type ApprovalLevel = (typeof approvalLevels)[number];

export interface Approver {
  readonly label: Label;
  readonly group: WorkGroup;
  /** Who approves where the agreement is the work of somebody of the group itself, so that the level is not left to nobody. */
  readonly otherwise: WorkGroup;
}

const areaManagers = groupOf('key-accounts', 'area-manager');

export const approvers: Record<ApprovalLevel, Approver> = {
  'area-manager': {
    label: { zh: '区域经理', en: 'Area manager' },
    group: areaManagers,
    otherwise: keyAccountHeads,
  },
  'key-accounts-head': {
    label: { zh: '大客户部主管', en: 'Head of key accounts' },
    group: keyAccountHeads,
    otherwise: dutyLeaders,
  },
  'marketing-head': {
    label: { zh: '市场部主管', en: 'Head of marketing' },
    group: marketingHeads,
    otherwise: dutyLeaders,
  },
  finance: { label: { zh: '财务', en: 'Finance' }, group: financeStaff, otherwise: financeHeads },
  'finance-head': {
    label: { zh: '财务主管', en: 'Head of finance' },
    group: financeHeads,
    otherwise: dutyLeaders,
  },
  'duty-leader': {
    label: { zh: '值班领导', en: 'Duty leader' },
    group: dutyLeaders,
    otherwise: keyAccountHeads,
  },
};

function groupOf(department: Department, role: Role): WorkGroup {
  return { department, role, station: null, localNetwork: null };
}
