import type { Device } from '../browser/browse';
import type { Picture } from './picture';
import type { Scene } from './scene';

type Where = string | ((scene: Scene) => string);

function picture(name: string, person: string | null, device: Device, where: Where): Picture {
  return { name, person, device, path: typeof where === 'string' ? () => where : where };
}

/** Every page of the workbench, as the person it is for sees it. */
export const pictures: readonly Picture[] = [
  picture('sign-in', null, 'desk', '/'),
  picture('tasks', 'am-01', 'desk', '/tasks'),
  picture('tasks-phone', 'field-km-01', 'phone', '/tasks'),
  picture('task', 'field-km-01', 'desk', ({ fieldTaskId }) => `/tasks/${fieldTaskId}`),
  picture('task-phone', 'field-km-01', 'phone', ({ fieldTaskId }) => `/tasks/${fieldTaskId}`),
  picture('sales', 'desk-01', 'desk', '/sales'),
  picture('new-order', 'desk-01', 'desk', '/sales/new/order'),
  picture('new-coverage', 'call-01', 'desk', '/sales/new/coverage'),
  picture('new-solution', 'am-01', 'desk', '/sales/new/solution'),
  picture('new-contract', 'am-01', 'desk', '/sales/new/contract'),
  picture('new-exit', 'am-01', 'desk', '/sales/new/exit'),
  picture('new-batch', 'desk-01', 'desk', '/sales/new/batch'),
  picture('cases', 'area-01', 'desk', '/cases'),
  picture('order', 'am-01', 'desk', ({ orderNo }) => `/cases/order/${orderNo}`),
  picture('order-clocks', 'am-01', 'desk', ({ orderNo }) => `/cases/order/${orderNo}?part=clocks`),
  picture('order-closed', 'am-02', 'desk', (scene) => `/cases/order/${scene.closedOrderNo}?part=holding`),
  picture('order-phone', 'am-01', 'phone', ({ orderNo }) => `/cases/order/${orderNo}`),
  picture('coverage', 'area-01', 'desk', ({ requestNo }) => `/cases/coverage/${requestNo}?part=details`),
  picture('solution', 'area-01', 'desk', ({ solutionNo }) => `/cases/solution/${solutionNo}?part=details`),
  picture('contract', 'area-01', 'desk', ({ contractNo }) => `/cases/contract/${contractNo}?part=details`),
  picture('exit', 'area-01', 'desk', ({ exitNo }) => `/cases/exit/${exitNo}?part=details`),
  picture('batch', 'area-01', 'desk', ({ batchNo }) => `/cases/batch/${batchNo}`),
  picture('accounts', 'am-01', 'desk', '/accounts'),
  picture('accounts-customers', 'am-01', 'desk', '/accounts?tab=customers'),
  picture('accounts-hand-over', 'area-01', 'desk', '/accounts?tab=hand-over'),
  picture('account', 'am-01', 'desk', '/accounts/C-1001'),
  picture('board', 'trans-km-mgr', 'desk', '/board'),
  picture('board-department', 'stn-head', 'desk', '/board'),
  picture('board-tasks', 'stn-head', 'desk', '/board?tab=tasks'),
  picture('flow-desk', 'it-01', 'desk', '/flow-desk'),
  picture('assessment', 'area-01', 'desk', '/assessment?level=account-managers'),
  picture('assessment-all', 'area-01', 'desk', '/assessment?view=all'),
  picture('assessment-time', 'area-01', 'desk', '/assessment?view=time'),
  picture('admin-calendar', 'admin-01', 'desk', '/admin?part=calendar'),
  picture('admin-limits', 'admin-01', 'desk', '/admin?part=limits'),
  picture('admin-decisions', 'admin-01', 'desk', '/admin?part=decisions'),
  picture('admin-routing', 'admin-01', 'desk', '/admin?part=routing'),
  picture('admin-people', 'admin-01', 'desk', '/admin?part=people'),
];
