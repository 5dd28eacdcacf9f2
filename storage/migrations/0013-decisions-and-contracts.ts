import { indexMigration } from './migration';

/** Versions of decision tables and candidates for them, sales to try these on (CON-2), and contracts by their end (CON-3). */
export const addDecisionsAndContracts = indexMigration('0013-decisions-and-contracts', {
  decisionTables: [{ name: 'versions', key: { table: 1, version: -1 }, unique: true }],
  decisionCandidates: [{ name: 'newest', key: { table: 1, draftedAt: -1, _id: 1 } }],
  processes: [{ name: 'by-kind', key: { kind: 1, startedAt: -1 } }],
  contracts: [{ name: 'by-end', key: { validTo: 1, _id: 1 } }],
});
