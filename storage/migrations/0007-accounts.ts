import { indexMigration } from './migration';

/** Customers by manager and kind, the breaches among them (CUS-3), their logs, and what of theirs is open (HND-1). */
export const addAccounts = indexMigration('0007-accounts', {
  customers: [
    { name: 'signed-by-manager-and-kind', key: { signed: 1, managerId: 1, kind: 1 } },
    { name: 'important-by-contacts', key: { important: 1, signed: 1, contactCount: 1, _id: 1 } },
    { name: 'moved-in', key: { movedIn: 1, _id: 1 } },
  ],
  customerFiles: [{ name: 'by-customer', key: { customerNo: 1 } }],
  customerLog: [{ name: 'by-customer', key: { customerNo: 1, at: -1, _id: -1 } }],
  processes: [{ name: 'open-by-customer', key: { customerNo: 1, closedAt: 1, _id: 1 } }],
  events: [
    {
      name: 'contacts',
      key: { processId: 1, at: -1 },
      partialFilterExpression: { type: 'customer.contacted' },
    },
  ],
});
