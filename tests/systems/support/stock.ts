import type { Db } from 'mongodb';
import { networkCollections, type ResourceDocument } from '../../../systems/network/collections';
import { networkCodes, type NetworkName } from '../../../systems/network/network-codes';
import {
  accessPairPool,
  circuitPool,
  numberPool,
  portPool,
  spreadOf,
} from '../../../systems/network/resource-pool';

/** Builds a small inventory, just what a test needs. */
export class Stock {
  constructor(private readonly db: Db) {}

  async address(id: string, localNetwork: NetworkName, pairs: number): Promise<this> {
    const document = { _id: id, text: `测试路 ${id} 号`, district: '测试区', localNetwork };
    await networkCollections(this.db).addresses.insertOne(document);
    return this.#add('access-pair', accessPairPool(id), `${id}-P`, pairs);
  }

  ports(network: NetworkName, amount: number): Promise<this> {
    return this.#add('port', portPool(network), `PRT-${networkCodes[network]}-`, amount);
  }

  numbers(network: NetworkName, amount: number): Promise<this> {
    return this.#add('number', numberPool(network), `NUM-${networkCodes[network]}-`, amount);
  }

  circuits(one: NetworkName, other: NetworkName, amount: number): Promise<this> {
    return this.#add(
      'circuit',
      circuitPool(one, other),
      `CIR-${networkCodes[one]}-${networkCodes[other]}-`,
      amount,
    );
  }

  async #add(type: ResourceDocument['type'], pool: string, prefix: string, amount: number): Promise<this> {
    if (amount === 0) return this;
    await networkCollections(this.db).resources.insertMany(
      Array.from({ length: amount }, (_, index) => {
        const _id = `${prefix}${index + 1}`;
        return {
          _id,
          type,
          pool,
          spread: spreadOf(_id),
          state: 'free',
          owner: null,
          slot: null,
          since: null,
        } as const;
      }),
    );
    return this;
  }
}
