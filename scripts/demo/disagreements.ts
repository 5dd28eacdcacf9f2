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
  const { customerNo, productCode } = order;
  // What an amendment gave back is not the order's any more, and must not be the inventory's for it either.
  const resources = order.resources.filter(({ state }) => state !== 'released');
  const { signedAt, documentRef } = acceptance ?? { signedAt: 'never', documentRef: 'none' };
  const checks: readonly (readonly [what: string, said: string, wanted: string])[] = [
    ['order: state', order.state, 'completed'],
    ['order: signed acceptance', acceptance === null ? 'missing' : 'there', 'there'],
    ['order: states of resources', statesOf(resources), 'in-service'],
    ['inventory: states of resources', statesOf(network.resources), 'in-service'],
    ['inventory: resources', idsOf(network.resources), idsOf(resources)],
    ['network', network.active ? 'active' : 'not active', 'active'],
    ['billing', `${billing.state} since ${billing.since}`, `billing since ${signedAt}`],
    ['CRM', filedAs(crm), `completed for ${customerNo} ${productCode} ${signedAt} ${documentRef}`],
  ];
  return checks.flatMap(([what, said, wanted]) =>
    said === wanted ? [] : [`${what}: ${said}, not ${wanted}`],
  );
}

function filedAs(crm: CrmFiling | null): string {
  if (crm === null) return 'nothing filed';
  const { outcome, customerNo, productCode, acceptedAt, documentRef } = crm;
  return `${outcome} for ${customerNo} ${productCode} ${acceptedAt} ${documentRef}`;
}

type Held = readonly { readonly slot: string; readonly id: string; readonly state: string }[];

function idsOf(resources: Held): string {
  return resources
    .map(({ slot, id }) => `${slot}=${id}`)
    .sort()
    .join(', ');
}

function statesOf(resources: Held): string {
  return [...new Set(resources.map(({ state }) => state))].sort().join(', ');
}
