import type { IndexDescription } from 'mongodb';
import { levels } from '../../domain/assessment/level';
import { indexMigration } from './migration';

const bySubject = levels.map((level): IndexDescription => ({
  name: `by-${level}`,
  key: { [`subjects.${level}`]: 1, figure: 1, date: 1 },
  partialFilterExpression: { [`subjects.${level}`]: { $gt: '' } },
}));

/** The cases behind every figure, by period and by whom they count for. */
export const addAssessment = indexMigration('0010-assessment', {
  facts: [
    { name: 'by-process', key: { processId: 1 } },
    { name: 'by-period', key: { date: 1, figure: 1 } },
    ...bySubject,
  ],
});
