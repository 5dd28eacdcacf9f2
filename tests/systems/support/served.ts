import type { Db } from 'mongodb';
import { createBillingSystem } from '../../../systems/billing/create-billing-system';
import { createCrmSystem } from '../../../systems/crm/create-crm-system';
import { listen } from '../../../systems/shared/listen';
import { freshDatabase } from '../../support/mongo';

/** A system served over a database of its own. */
export interface ServedFixture {
  readonly url: string;
  readonly db: Db;
  close(): Promise<void>;
}

const makers = { billing: createBillingSystem, crm: createCrmSystem };

export async function startSystem(name: keyof typeof makers): Promise<ServedFixture> {
  const database = await freshDatabase();
  const served = await listen(await makers[name]({ db: database.db, random: Math.random }), '127.0.0.1', 0);
  return {
    url: served.url,
    db: database.db,
    close: async () => {
      await served.close();
      await database.drop();
    },
  };
}
