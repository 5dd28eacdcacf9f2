import type { LocalNetwork, Label } from '../people/department';
import { billingStaff, executorsOf, itSupport } from '../people/groups';
import type { WorkGroup } from '../people/person';
import type { ProofItem, ProofSubject, ProofSystem } from './proof';

/** Who puts a difference right: the resource station for the inventory, the data station for the network, billing, IT support for CRM and our record. */
export function responsibleFor(
  { system, localNetwork }: Pick<ProofItem, 'system' | 'localNetwork'>,
  home: LocalNetwork,
): WorkGroup {
  switch (system) {
    case 'inventory':
      return executorsOf({ station: 'resource', localNetwork: localNetwork ?? home });
    case 'network':
      return executorsOf({ station: 'data', localNetwork: localNetwork ?? home });
    case 'billing':
      return billingStaff;
    case 'crm':
    case 'record':
      return itSupport;
    default:
      return system satisfies never;
  }
}

/** What each thing compared is called. */
export const proofWords: Record<ProofSubject, Label> = {
  held: { zh: '占用的资源', en: 'resources held' },
  shared: { zh: '共享资源的其他使用者', en: 'others who share a resource' },
  staying: { zh: '保留的业务', en: 'services that stay' },
  service: { zh: '网络业务', en: 'service in the network' },
  access: { zh: '访问权限', en: 'access' },
  billing: { zh: '计费', en: 'billing' },
  'billed-to-customer': { zh: '该客户的全部计费', en: 'everything billed to the customer' },
  'earlier-orders': { zh: '以往订单的残留', en: 'remains of earlier orders' },
  'in-flight': { zh: '在途订单', en: 'orders in flight' },
  'active-service': { zh: '我方记录的业务', en: 'service in our record' },
  contract: { zh: '合同截止日', en: 'last day of the contract' },
  marked: { zh: 'CRM 标注', en: 'mark in CRM' },
};

/** What the systems compared are called. */
export const proofSystemLabels: Record<ProofSystem, Label> = {
  inventory: { zh: '资源系统', en: 'Inventory' },
  network: { zh: '网络', en: 'Network' },
  billing: { zh: '计费', en: 'Billing' },
  crm: { zh: 'CRM', en: 'CRM' },
  record: { zh: '我方记录', en: 'Our record' },
};
