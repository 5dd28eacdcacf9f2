import { accountsEn } from '../pages/accounts/texts';
import { adminEn } from '../pages/admin/texts';
import { assessmentEn } from '../pages/assessment/texts';
import { boardEn } from '../pages/board/texts';
import { caseEn } from '../pages/case/texts';
import { flowDeskEn } from '../pages/flow-desk/texts';
import { salesEn } from '../pages/sales/texts';
import { tasksEn } from '../pages/tasks/texts';
import type { zh } from './zh';
import { commonEn } from './common';

/** The same keys as the Chinese catalogue, or it does not compile. */
type Texts = { readonly [K in keyof typeof zh]: { readonly [T in keyof (typeof zh)[K]]: string } };

/** Everything the workbench says, in English. */
export const en: Texts = {
  common: commonEn,
  tasks: tasksEn,
  sales: salesEn,
  case: caseEn,
  accounts: accountsEn,
  board: boardEn,
  flowDesk: flowDeskEn,
  assessment: assessmentEn,
  admin: adminEn,
};
