import type { Db } from 'mongodb';
import { buildApp } from '../shared/build-app';
import { Faults, faultsSchema } from '../shared/faults';
import type { System } from '../shared/system';
import { indexKeptAnswers } from '../shared/write-once';
import { caseOperations } from './case-operations';
import { filingOperations } from './filing-operations';
import { indexFilings } from './filings';

export interface CrmSystemOptions {
  /** The system's own database, on a replica set (it needs transactions). */
  readonly db: Db;
  /** Draws faults: from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

/** The stand-in for CRM. */
export async function createCrmSystem({ db, random }: CrmSystemOptions): Promise<System> {
  await Promise.all([indexFilings(db), indexKeptAnswers(db)]);
  const app = buildApp({
    title: 'CRM (stand-in)',
    description: 'How orders and other cases ended.',
    operations: [...filingOperations(db), ...caseOperations(db)],
    faults: new Faults(faultsSchema.parse({}), random),
    faultsSchema,
  });
  return { app, close: async () => {} };
}
