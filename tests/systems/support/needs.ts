import type { NetworkName } from '../../../systems/network/network-codes';
import type { Need } from '../../../systems/network/schemas';

/** Needs as orders have them. */
export const needs = {
  circuit: (slot = 'line.circuit', localNetworks: NetworkName[] = ['kunming', 'qujing']): Need => ({
    slot,
    type: 'circuit',
    localNetworks,
    addressId: null,
  }),
  port: (slot = 'a.port', localNetwork: NetworkName = 'kunming'): Need => ({
    slot,
    type: 'port',
    localNetworks: [localNetwork],
    addressId: null,
  }),
  number: (slot = 'a.number'): Need => ({
    slot,
    type: 'number',
    localNetworks: ['kunming'],
    addressId: null,
  }),
  pair: (slot = 'a.access-pair', addressId = 'KM-0001'): Need => ({
    slot,
    type: 'access-pair',
    localNetworks: ['kunming'],
    addressId,
  }),
};
