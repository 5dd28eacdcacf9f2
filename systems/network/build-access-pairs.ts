import type { Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { Refusal } from '../shared/refusal';
import { writeOnce } from '../shared/write-once';
import { networkCollections, type ResourceDocument } from './collections';
import { accessPairId, accessPairPool, spreadOf } from './resource-pool';
import type { ConstructionRequest } from './schemas';

/**
 * Puts newly built access pairs into the inventory, free, numbered on from those the address has.
 * @throws Refusal `address-not-served`
 */
export async function buildAccessPairs(db: Db, key: string, request: ConstructionRequest): Promise<Answer> {
  const { addressId, count } = request;
  const { addresses, resources } = networkCollections(db);
  return writeOnce(db, { key, operation: 'build-access-pairs', request }, async (session) => {
    // Written first, so that two crews at one address come one after the other and number their pairs on.
    const { matchedCount } = await addresses.updateOne(
      { _id: addressId },
      { $inc: { constructions: 1 } },
      { session },
    );
    if (matchedCount === 0) {
      const detail = `There is no address ${addressId}`;
      throw new Refusal(422, 'address-not-served', 'This address is in no local network', detail);
    }
    const first = accessPairId(addressId, '');
    const has = await resources.countDocuments({ _id: { $gt: first, $lt: `${first}~` } }, { session });
    const built = Array.from({ length: count }, (_, n) => freePair(addressId, has + n + 1));
    await resources.insertMany(built, { session });
    return { status: 201, body: { addressId, built: built.map(({ _id }) => _id) } };
  });
}

function freePair(addressId: string, n: number): ResourceDocument {
  const _id = accessPairId(addressId, String(n));
  const pool = accessPairPool(addressId);
  return {
    _id,
    type: 'access-pair',
    pool,
    spread: spreadOf(_id),
    state: 'free',
    owner: null,
    slot: null,
    since: null,
  };
}
