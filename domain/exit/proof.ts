import type { LocalNetwork } from '../people/department';
import type { ExitMode } from './exit';
import { markOf, markedAs } from './marking';
import type { BilledOrder, NetworkFound, NetworkOfOrder } from './found';
import type { CustomerRecord } from './service';

/** What an exit set out to do: what the proof compares everything with. */
export interface ExitPlan {
  readonly mode: ExitMode;
  readonly customerNo: string;
  /** The services that leave or move, by their orders. */
  readonly orders: readonly string[];
  readonly toContractNo: string | null;
  /** Contracts that end with it, and their last day. */
  readonly closing: readonly string[];
  readonly lastDay: string;
}

/** What was so before anything was taken away. */
export interface Before {
  /** The services that leave or move. */
  readonly orders: readonly NetworkOfOrder[];
  /** Their resources, with everybody who used them. */
  readonly resources: NetworkFound['resources'];
  /** The customer's services that stay. */
  readonly staying: readonly NetworkOfOrder[];
  readonly stayingBilled: readonly BilledOrder[];
}

/** What is so now. */
export interface After {
  /** Every order of the customer, and every resource that was held. */
  readonly network: NetworkFound;
  readonly billing: readonly BilledOrder[];
  /** Everything billed to the customer. */
  readonly billedToCustomer: readonly string[];
  readonly record: CustomerRecord;
  /** How CRM has the exit (marking.ts). */
  readonly marked: string;
  /** Of the others who used the same resources, those that still are services or orders on their way. */
  readonly othersAlive: readonly string[];
}

export const proofSystems = ['inventory', 'network', 'billing', 'crm', 'record'] as const;

export type ProofSystem = (typeof proofSystems)[number];

/** One thing compared (EXI-2). */
export interface ProofItem {
  readonly system: ProofSystem;
  readonly what: ProofSubject;
  /** The order, resource, contract or customer it is about. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  readonly agrees: boolean;
  /** Where its station is; null where no station is concerned. */
  readonly localNetwork: LocalNetwork | null;
}

export type ProofSubject =
  | 'held'
  | 'shared'
  | 'staying'
  | 'service'
  | 'access'
  | 'billing'
  | 'billed-to-customer'
  | 'earlier-orders'
  | 'in-flight'
  | 'active-service'
  | 'contract'
  | 'marked';

const nothing = '—';

/**
 * Compares inventory, network, billing, CRM and our record item by item with what the exit set out to do: nothing of the customer still held,
 * served or billed, and nothing else touched (EXI-2).
 */
export function prove(plan: ExitPlan, before: Before, after: After): readonly ProofItem[] {
  const leaving = plan.mode === 'transfer' ? provenMoved(plan, before, after) : provenGone(plan, after);
  return [
    ...leaving,
    ...sharedUntouched(plan, before, after),
    ...stayingUntouched(before, after),
    ...(plan.mode === 'whole' ? customerGone(plan, after) : []),
    ...plan.closing.map((contractNo) => contractClosed(contractNo, plan.lastDay, after)),
    markedInCrm(plan, after),
  ];
}

function provenGone(plan: ExitPlan, after: After): readonly ProofItem[] {
  return plan.orders.flatMap((orderNo) => {
    const { held, service, access } = networkOf(after, orderNo);
    const { state } = billedOf(after, orderNo);
    const isActive = after.record.services.some((found) => found.orderNo === orderNo);
    return [
      { ...item('inventory', 'held', orderNo, nothing, listed(held)), localNetwork: whereOf(after, held) },
      item('network', 'service', orderNo, 'none', service === 'ceased' ? 'none' : service),
      item('network', 'access', orderNo, 'none', access === 'removed' ? 'none' : access),
      item('billing', 'billing', orderNo, 'none', state === 'stopped' ? 'none' : state),
      item('record', 'active-service', orderNo, 'no', isActive ? 'yes' : 'no'),
    ];
  });
}

function provenMoved({ orders, toContractNo }: ExitPlan, before: Before, after: After): readonly ProofItem[] {
  return orders.flatMap((orderNo) => {
    const was = before.orders.find((found) => found.orderNo === orderNo);
    const is = networkOf(after, orderNo);
    const billed = billedOf(after, orderNo);
    const recorded = after.record.services.find((found) => found.orderNo === orderNo)?.contractNo ?? nothing;
    return [
      item('inventory', 'held', orderNo, listed(was?.held ?? []), listed(is.held)),
      item('network', 'service', orderNo, 'active', is.service),
      item(
        'billing',
        'billing',
        orderNo,
        `billing ${toContractNo}`,
        `${billed.state} ${billed.contractNo ?? nothing}`,
      ),
      item('record', 'active-service', orderNo, toContractNo ?? nothing, recorded),
    ];
  });
}

/** Whoever shared a resource still has it. */
function sharedUntouched({ orders }: ExitPlan, before: Before, after: After): readonly ProofItem[] {
  return before.resources.flatMap(({ id, users, localNetwork }) => {
    const others = users.filter((user) => !orders.includes(user) && after.othersAlive.includes(user));
    if (others.length === 0) return [];
    const now = after.network.resources.find((resource) => resource.id === id)?.users ?? [];
    const left = others.filter((user) => now.includes(user));
    return [{ ...item('inventory', 'shared', id, listed(others), listed(left)), localNetwork }];
  });
}

/** The customer's other services are as they were; one that left by another exit meanwhile is not ours to answer for. */
function stayingUntouched(before: Before, after: After): readonly ProofItem[] {
  const active = after.record.services
    .filter(({ state }) => state === 'active')
    .map(({ orderNo }) => orderNo);
  return before.staying
    .filter(({ orderNo }) => active.includes(orderNo))
    .map(({ orderNo, held, service }) => {
      const billed = before.stayingBilled.find((found) => found.orderNo === orderNo)?.state ?? 'none';
      const is = networkOf(after, orderNo);
      const found = summary(is.held, is.service, billedOf(after, orderNo).state);
      return item('inventory', 'staying', orderNo, summary(held, service, billed), found);
    });
}

/** Nothing of a customer who left as a whole is left anywhere, whichever order it came from. */
function customerGone({ customerNo, orders }: ExitPlan, after: After): readonly ProofItem[] {
  const earlier = after.record.over.filter((orderNo) => !orders.includes(orderNo));
  const remains = earlier.filter((orderNo) => {
    const { held, service } = networkOf(after, orderNo);
    return held.length > 0 || (service !== 'none' && service !== 'ceased');
  });
  const { inFlight, services } = after.record;
  const active = services.filter(({ state }) => state === 'active').map(({ orderNo }) => orderNo);
  return [
    item('billing', 'billed-to-customer', customerNo, nothing, listed(after.billedToCustomer)),
    item('inventory', 'earlier-orders', customerNo, nothing, listed(remains)),
    item('record', 'in-flight', customerNo, nothing, listed(inFlight)),
    item('record', 'active-service', customerNo, nothing, listed(active)),
  ];
}

function contractClosed(contractNo: string, lastDay: string, after: After): ProofItem {
  const validTo = after.record.contracts.find((contract) => contract.contractNo === contractNo)?.validTo;
  const isClosed = validTo !== undefined && validTo <= lastDay;
  return item('record', 'contract', contractNo, lastDay, isClosed ? lastDay : (validTo ?? nothing));
}

function markedInCrm({ mode, customerNo, orders, closing }: ExitPlan, { marked }: After): ProofItem {
  const expected = markOf({ outcome: markedAs[mode], facts: { services: orders, contracts: closing } });
  return item('crm', 'marked', customerNo, expected, marked);
}

function item(
  system: ProofSystem,
  what: ProofSubject,
  subject: string,
  expected: string,
  found: string,
): ProofItem {
  return { system, what, subject, expected, found, agrees: expected === found, localNetwork: null };
}

/** What a look that somebody skipped would have shown: it proves nothing. */
const unseen = '?';

interface Seen {
  readonly held: readonly string[];
  readonly service: string;
  readonly access: string;
}

function networkOf({ network }: After, orderNo: string): Seen {
  const found = network.orders.find((order) => order.orderNo === orderNo);
  return found ?? { held: [unseen], service: unseen, access: unseen };
}

function billedOf(
  { billing }: After,
  orderNo: string,
): { readonly state: string; readonly contractNo: string | null } {
  const found = billing.find((order) => order.orderNo === orderNo);
  return found ?? { state: unseen, contractNo: null };
}

function whereOf({ network }: After, held: readonly string[]): LocalNetwork | null {
  return network.resources.find(({ id }) => held.includes(id))?.localNetwork ?? null;
}

function summary(held: readonly string[], service: string, billed: string): string {
  return `${listed(held)}; ${service}; ${billed}`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? nothing : [...names].sort().join(', ');
}
