import type { Label } from '../people/department';
import type { ManagerChangeTaskName } from './answers';

/** What each task of a change of account manager is called. */
export const managerChangeTaskTitles: Record<ManagerChangeTaskName, Label> = {
  'accept-customers': { zh: '接收客户', en: 'Take customers on' },
  'tell-customer': { zh: '告知客户新客户经理', en: 'Tell the customer who looks after them now' },
};
