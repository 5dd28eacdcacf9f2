import { indexMigration } from './migration';

/** The problems of all processes, by whether they are open and who has to solve them. */
export const addProblems = indexMigration('0003-problems', {
  processes: [
    {
      name: 'by-problem',
      key: { 'problems.state': 1, 'problems.responsible.department': 1, 'problems.responsible.station': 1 },
    },
  ],
});
