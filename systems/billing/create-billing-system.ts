import type { Db } from 'mongodb';
import { buildApp } from '../shared/build-app';
import { Faults, faultsSchema } from '../shared/faults';
import type { System } from '../shared/system';
import { indexKeptAnswers } from '../shared/write-once';
import { exitOperations } from './exit-operations';
import { accountOperations } from './account-operations';
import { subscriptionOperations } from './subscription-operations';
import { indexSubscriptions } from './subscriptions';

export interface BillingSystemOptions {
  /** The system's own database, on a replica set (it needs transactions). */
  readonly db: Db;
  /** Draws faults: from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

/** The stand-in for billing (BOSS). */
export async function createBillingSystem({ db, random }: BillingSystemOptions): Promise<System> {
  await Promise.all([indexSubscriptions(db), indexKeptAnswers(db)]);
  const app = buildApp({
    title: 'Billing (stand-in for BOSS)',
    description: 'What is billed, since when and until when; arrears and final settlements.',
    operations: [...subscriptionOperations(db), ...accountOperations(db), ...exitOperations(db)],
    faults: new Faults(faultsSchema.parse({}), random),
    faultsSchema,
  });
  return { app, close: async () => {} };
}
