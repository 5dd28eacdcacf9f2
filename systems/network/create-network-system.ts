import type { Db } from 'mongodb';
import { AlarmClock } from '../shared/alarm-clock';
import { buildApp } from '../shared/build-app';
import { Faults } from '../shared/faults';
import { webhookKey } from '../shared/sign-webhook';
import type { System } from '../shared/system';
import { indexKeptAnswers } from '../shared/write-once';
import { activationOperations } from './activation-operations';
import { Activations } from './activations';
import { addressOperations } from './address-operations';
import { CallbackPost, type CallbackRetry } from './callback-post';
import { indexNetwork } from './collections';
import { constructionOperations } from './construction-operations';
import { reservationOperations } from './reservation-operations';
import { resourceOperations } from './resource-operations';
import { cessationOperations } from './cessation-operations';
import { serviceOperations } from './service-operations';
import { networkFaultsSchema, type NetworkFaults } from './schemas';

export interface NetworkSystemOptions {
  /** The system's own database, on a replica set (it needs transactions). */
  readonly db: Db;
  /** Signs callbacks: `whsec_` and the key in base64. */
  readonly callbackSecret: string;
  readonly callbackRetry: CallbackRetry;
  /** How long an activation takes. */
  readonly activationDelayMs: number;
  /** Draws faults: from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

/**
 * The stand-in for network inventory and activation. Goes on with what was pending when it last stopped.
 * @throws TypeError when `callbackSecret` is not a Standard Webhooks secret
 */
export async function createNetworkSystem(options: NetworkSystemOptions): Promise<System> {
  webhookKey(options.callbackSecret);
  const { db } = options;
  const faultsSchema = networkFaultsSchema(options.activationDelayMs);
  const faults = new Faults<NetworkFaults>(faultsSchema.parse({}), options.random);
  const alarms = new AlarmClock();
  const post = new CallbackPost(db, alarms, faults, options.callbackSecret, options.callbackRetry);
  const activations = new Activations(db, alarms, post, faults);
  await Promise.all([indexNetwork(db), indexKeptAnswers(db)]);
  await Promise.all([activations.resume(), post.resume()]);
  const app = buildApp({
    title: 'Network inventory and activation (stand-in)',
    description: 'Addresses, free resources, reservations, activation with a signed callback.',
    operations: [
      ...addressOperations(db),
      ...reservationOperations(db),
      ...activationOperations(db, activations),
      ...constructionOperations(db),
      ...resourceOperations(db),
      ...serviceOperations(db),
      ...cessationOperations(db),
    ],
    faults,
    faultsSchema,
  });
  return {
    app,
    close: async () => {
      post.close();
      await alarms.close();
    },
  };
}
