import { indexMigration } from './migration';

const ofCoverage = { kind: 'coverage' };

/** The last case of a place (COV-1); the cases a customer asked for, and those that came in by a channel; those an account manager's customer has joined, and those one was given by name; what was said to who joined. */
export const addCoverage = indexMigration('0011-coverage', {
  processes: [
    {
      name: 'coverage-by-place',
      key: { 'details.placeKey': 1, startedAt: -1 },
      partialFilterExpression: ofCoverage,
    },
    {
      name: 'coverage-by-requester',
      key: { 'details.requesterCustomers': 1, startedAt: -1 },
      partialFilterExpression: { 'details.requesterCustomers': { $exists: true } },
    },
    {
      name: 'coverage-by-channel',
      key: { 'details.requesterChannels': 1, startedAt: -1 },
      partialFilterExpression: ofCoverage,
    },
    {
      name: 'by-managers-of-requesters',
      key: { 'details.requesterManagers': 1, startedAt: -1 },
      partialFilterExpression: { 'details.requesterManagers': { $exists: true } },
    },
    {
      name: 'by-manager-named',
      key: { managerId: 1 },
      partialFilterExpression: { 'details.managerNamed': true },
    },
  ],
  events: [
    {
      name: 'contacts-with-others',
      key: { 'data.customerNo': 1, at: -1 },
      partialFilterExpression: { type: 'customer.contacted', 'data.customerNo': { $exists: true } },
    },
  ],
});
