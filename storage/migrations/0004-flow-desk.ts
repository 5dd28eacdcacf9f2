import { indexMigration } from './migration';

/** What IT support's flow desk asks for (O2A-6). */
export const addFlowDesk = indexMigration('0004-flow-desk', {
  processes: [
    { name: 'stuck-calls', key: { 'stuck.why': 1, 'stuck.system': 1, promiseDueAt: 1, _id: 1 } },
    { name: 'open-by-promise', key: { closedAt: 1, promiseDueAt: 1, _id: 1 } },
  ],
  tasks: [
    { name: 'overdue', key: { overdue: 1, closedAt: 1, processId: 1 } },
    { name: 'not-accepted', key: { 'acceptance.breachedAt': 1, closedAt: 1, processId: 1 } },
  ],
});
