import { indexMigration } from './migration';

/** The directory, absences, and the record of changes people make to reference data. */
export const addPeople = indexMigration('0002-people', {
  people: [{ name: 'by-department', key: { department: 1, station: 1, _id: 1 } }],
  absences: [
    { name: 'by-person', key: { personId: 1, from: -1, _id: -1 } },
    { name: 'by-deputy', key: { deputyId: 1, from: -1, _id: -1 } },
    { name: 'not-over', key: { endedAt: 1, to: 1 } },
  ],
  changes: [
    { name: 'chain-seq', key: { chain: 1, seq: 1 }, unique: true },
    { name: 'by-subject', key: { subject: 1, at: 1 } },
  ],
});
