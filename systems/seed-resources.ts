import { trunks } from '../domain/network/routes';
import type { ResourceDocument } from './network/collections';
import { circuitCode, networkCodes, networkNames, type NetworkName } from './network/network-codes';
import {
  accessPairId,
  accessPairPool,
  circuitPool,
  numberPool,
  portPool,
  spreadOf,
} from './network/resource-pool';
import { seedAddresses, unreachedAddresses } from './seed-addresses';

/** How much a local network has. */
interface Amounts {
  readonly pairsAnAddress: number;
  readonly ports: number;
  /** Within it and to each neighbour; between two networks the smaller one's amount. */
  readonly circuits: number;
  readonly numbers: number;
}

const large: Amounts = { pairsAnAddress: 8, ports: 3_000, circuits: 1_500, numbers: 1_000 };
const small: Amounts = { pairsAnAddress: 4, ports: 1_000, circuits: 750, numbers: 300 };

/** Enough in Kunming and Qujing for 2,000 orders of two ends; elsewhere less, for all of it is written before the first start. */
const amounts: Readonly<Record<NetworkName, Amounts>> = {
  kunming: large,
  qujing: large,
  dali: small,
  chuxiong: small,
  lijiang: small,
};

const firstNumber: Readonly<Record<NetworkName, number>> = {
  kunming: 10_650_000,
  qujing: 10_660_000,
  dali: 10_670_000,
  chuxiong: 10_680_000,
  lijiang: 10_690_000,
};

/** All resources, free, always the same. */
export function seedResources(): readonly ResourceDocument[] {
  return [...accessPairs(), ...ports(), ...circuits(), ...numbers()];
}

function accessPairs(): readonly ResourceDocument[] {
  const unreached = Object.values(unreachedAddresses);
  return seedAddresses()
    .filter(({ _id }) => !unreached.includes(_id))
    .flatMap(({ _id, localNetwork }) =>
      count(amounts[localNetwork].pairsAnAddress, (n) =>
        free('access-pair', accessPairId(_id, String(n)), accessPairPool(_id)),
      ),
    );
}

function ports(): readonly ResourceDocument[] {
  return networkNames.flatMap((network) =>
    count(amounts[network].ports, (n) =>
      free('port', `PRT-${networkCodes[network]}-${digits(n)}`, portPool(network)),
    ),
  );
}

function circuits(): readonly ResourceDocument[] {
  const within = networkNames.map((network) => [network, network] as const);
  return [...within, ...trunks].flatMap(([one, other]) =>
    count(Math.min(amounts[one].circuits, amounts[other].circuits), (n) =>
      free('circuit', `CIR-${circuitCode(one, other)}-${digits(n)}`, circuitPool(one, other)),
    ),
  );
}

function numbers(): readonly ResourceDocument[] {
  return networkNames.flatMap((network) =>
    count(amounts[network].numbers, (n) =>
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
