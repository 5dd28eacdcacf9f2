import type { Words } from '../process/words';

/** What the names of a change of account manager mean. */
export const managerChangeWords: Words = {
  stage: {
    succession: { zh: '移交确认', en: 'Acceptance by the successor' },
    moving: { zh: '客户与在途事项移交', en: 'Moving customers and open work' },
    telling: { zh: '告知客户', en: 'Telling the customers' },
  },
  milestone: {
    'customers-accepted': { zh: '接收人已接收客户', en: 'Customers accepted by the successor' },
    'customers-moved': { zh: '客户已移交', en: 'Customers moved' },
    'processes-moved': { zh: '在途事项已移交', en: 'Open work moved' },
    'manager-changed': { zh: '客户经理变更完成', en: 'Account manager changed' },
    'manager-change-cancelled': { zh: '客户经理变更已取消', en: 'Change of account manager cancelled' },
  },
  clock: {},
  call: {},
};
