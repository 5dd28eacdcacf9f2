import type { ResourceDocument } from './network/collections';
import { circuitCode, networkCodes, networkNames } from './network/network-codes';
import {
  accessPairId,
  accessPairPool,
  circuitPool,
  numberPool,
  portPool,
  spreadOf,
} from './network/resource-pool';
import { seedAddresses, unreachedAddresses } from './seed-addresses';

/** How much of each type there is: enough for 2,000 orders of two ends. */
export const seedAmounts = {
  pairsAnAddress: 8,
  portsANetwork: 3_000,
  circuitsAPair: 1_500,
  numbersANetwork: 1_000,
} as const;

const firstNumber = { kunming: 10_650_000, qujing: 10_660_000, dali: 10_670_000 } as const;

/** All resources, free, always the same. */
export function seedResources(): readonly ResourceDocument[] {
  return [...accessPairs(), ...ports(), ...circuits(), ...numbers()];
}

function accessPairs(): readonly ResourceDocument[] {
  const unreached: readonly string[] = Object.values(unreachedAddresses);
  return seedAddresses()
    .filter(({ _id }) => !unreached.includes(_id))
    .flatMap(({ _id }) =>
      count(seedAmounts.pairsAnAddress, (n) =>
        free('access-pair', accessPairId(_id, String(n)), accessPairPool(_id)),
      ),
    );
}

function ports(): readonly ResourceDocument[] {
  return networkNames.flatMap((network) =>
    count(seedAmounts.portsANetwork, (n) =>
      free('port', `PRT-${networkCodes[network]}-${digits(n)}`, portPool(network)),
    ),
  );
}

function circuits(): readonly ResourceDocument[] {
  return networkNames.flatMap((one, index) =>
    networkNames
      .slice(index)
      .flatMap((other) =>
        count(seedAmounts.circuitsAPair, (n) =>
          free('circuit', `CIR-${circuitCode(one, other)}-${digits(n)}`, circuitPool(one, other)),
        ),
      ),
  );
}

function numbers(): readonly ResourceDocument[] {
  return networkNames.flatMap((network) =>
    count(seedAmounts.numbersANetwork, (n) =>
      free('number', `NUM-${networkCodes[network]}-${firstNumber[network] + n}`, numberPool(network)),
    ),
  );
}

function free(type: ResourceDocument['type'], _id: string, pool: string): ResourceDocument {
  return { _id, type, pool, spread: spreadOf(_id), state: 'free', owner: null, slot: null, since: null };
}

function count<T>(amount: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: amount }, (_, index) => make(index + 1));
}

const digits = (n: number): string => String(n).padStart(6, '0');
