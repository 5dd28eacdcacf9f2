import { Refusal } from '../shared/refusal';
import type { NetworkCollections } from './collections';
import type { Need } from './schemas';

/** @throws Refusal `address-not-served` when a need's address lies in none of the need's local networks */
export async function refuseUnservedAddresses(
  { addresses }: NetworkCollections,
  needs: readonly Need[],
): Promise<void> {
  const asked = needs.flatMap(({ addressId }) => (addressId === null ? [] : [addressId]));
  const found = await addresses.find({ _id: { $in: asked } }).toArray();
  const networks = new Map(found.map(({ _id, localNetwork }) => [_id, localNetwork]));
  for (const { addressId, localNetworks } of needs) {
    if (addressId === null) continue;
    const network = networks.get(addressId);
    if (network !== undefined && localNetworks.includes(network)) continue;
    const detail = `${addressId} is not an address of ${localNetworks.join(', ')}`;
    throw new Refusal(422, 'address-not-served', 'This address is in no such local network', detail);
  }
}
