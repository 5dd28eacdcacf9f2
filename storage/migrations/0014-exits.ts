import { indexMigration } from './migration';

const ofExits = { partialFilterExpression: { kind: 'exit' } } as const;

/** Which services exits take down or have ended, and the usage facts that give exits away. */
export const addExits = indexMigration('0014-exits', {
  processes: [
    { name: 'ceased-services', key: { 'details.ceased': 1 }, ...ofExits },
    { name: 'leaving-services', key: { 'details.leaving': 1 }, ...ofExits },
  ],
  usageFacts: [{ name: 'by-service', key: { orderNo: 1, period: -1 }, unique: true }],
});
