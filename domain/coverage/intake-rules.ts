import type { Address, Customer } from '../customer/customer';
import { BusinessError } from '../errors';
import { isMemberOf } from '../people/person';
import type { PersonActor } from '../process/actor';
import { type Channel, channelLabels, takers } from './channel';
import type { CoverageInput } from './input';
import type { CoveragePlace } from './place';

/**
 * Lets a request in, or says why not (COV-1): the customer has signed, and who enters it sits where its channel ends.
 * @throws BusinessError `customer-not-signed`, `forbidden`
 */
export function admitCoverage({ channel }: CoverageInput, customer: Customer, by: PersonActor): void {
  if (!customer.signed) {
    const reason = '客户未签约 / this customer has not signed';
    throw new BusinessError('customer-not-signed', `Customer ${customer.customerNo} has not signed yet.`, [
      { field: 'customerNo', reason },
    ]);
  }
  refuseStrangers(channel, by);
}

function refuseStrangers(channel: Channel, by: PersonActor): void {
  const rights = by.onBehalfOf === null ? [by] : [by, by.onBehalfOf];
  if (rights.some((member) => takers[channel].some((group) => isMemberOf(member, group)))) return;
  const { zh, en } = channelLabels[channel];
  throw new BusinessError('forbidden', `${by.department} does not take what comes by ${channel}.`, [
    { field: 'channel', reason: `您不受理「${zh}」渠道 / you do not take what comes by ${en}` },
  ]);
}

/**
 * The place asked for; `address` is what the inventory knows of the id given.
 * @throws BusinessError `address-not-served`
 */
export function placeOf({ place, placeKind }: CoverageInput, address: Address | null): CoveragePlace {
  if ('text' in place) return { ...place, addressId: null, kind: placeKind };
  if (address === null)
    throw new BusinessError('address-not-served', `No local network has ${place.addressId}.`, [
      { field: 'place.addressId', reason: '地址不在任何本地网内 / this address is in no local network' },
    ]);
  const { addressId, text, localNetwork, district } = address;
  return { addressId, text, localNetwork, district, kind: placeKind };
}
