import type { Need } from '../../../systems/network/schemas';

/** Needs as orders have them. */
export const needs = {
  circuit: (slot = 'line.circuit'): Need => ({
    slot,
    type: 'circuit',
    localNetworks: ['kunming', 'qujing'],
    addressId: null,
  }),
  port: (slot = 'a.port'): Need => ({ slot, type: 'port', localNetworks: ['kunming'], addressId: null }),
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
