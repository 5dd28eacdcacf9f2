import { accountsZh } from '../pages/accounts/texts';
import { adminZh } from '../pages/admin/texts';
import { assessmentZh } from '../pages/assessment/texts';
import { boardZh } from '../pages/board/texts';
import { caseZh } from '../pages/case/texts';
import { flowDeskZh } from '../pages/flow-desk/texts';
import { salesZh } from '../pages/sales/texts';
import { tasksZh } from '../pages/tasks/texts';
import { commonZh } from './common';

/** Everything the workbench says, in Chinese. */
export const zh = {
  common: commonZh,
  tasks: tasksZh,
  sales: salesZh,
  case: caseZh,
  accounts: accountsZh,
  board: boardZh,
  flowDesk: flowDeskZh,
  assessment: assessmentZh,
  admin: adminZh,
};
