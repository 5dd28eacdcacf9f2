import { isDeepStrictEqual } from 'node:util';
import type { BillingState, CrmFiling } from '../../activities/ports';
import type { OrderAnswer } from '../../api/schemas/order';
import type { Resource } from '../../domain/catalogue/resource';

/** What the outside systems say of an order. */
export interface SystemsWord {
  readonly network: { readonly resources: readonly Resource[]; readonly active: boolean };
  readonly billing: BillingState;
  readonly crm: CrmFiling | null;
}

interface Acceptance {
  readonly signedAt: string;
  readonly documentRef: string;
}

/** Where inventory, network, billing and CRM say something else than the completed order; nothing when the loop is closed. */
export function disagreements(order: OrderAnswer, { network, billing, crm }: SystemsWord): readonly string[] {
  const acceptance = (order.facts['acceptance'] ?? null) as Acceptance | null;
  const since = acceptance?.signedAt ?? null;
  const { customerNo, productCode } = order;
  const checks: readonly (readonly [what: string, said: unknown, wanted: unknown])[] = [
    ['order: state', order.state, 'completed'],
    ['order: signed acceptance', acceptance !== null, true],
    ['inventory: resources', idsOf(network.resources), idsOf(order.resources)],
    ['inventory: states', statesOf(network.resources), ['in-service']],
    ['order: states of resources', statesOf(order.resources), ['in-service']],
    ['network: active', network.active, true],
    ['billing', billing, { state: 'billing', since }],
    [
      'CRM',
      crm === null ? null : { ...crm, reason: null },
      {
        orderNo: order.orderNo,
        customerNo,
        productCode,
        outcome: 'completed',
        reason: null,
        acceptedAt: since,
        documentRef: acceptance?.documentRef ?? null,
      },
    ],
  ];
  return checks.flatMap(([what, said, wanted]) =>
    isDeepStrictEqual(said, wanted)
      ? []
      : [`${what}: ${JSON.stringify(said)}, not ${JSON.stringify(wanted)}`],
  );
}

type Held = readonly { readonly slot: string; readonly id: string; readonly state: string }[];

function idsOf(resources: Held): string[] {
  return resources.map(({ slot, id }) => `${slot}=${id}`).sort();
}

function statesOf(resources: Held): string[] {
  return [...new Set(resources.map(({ state }) => state))].sort();
}
