import { z } from 'zod';
import type { Role } from '../../domain/people/department';
import { BusinessError } from '../../domain/errors';
import type { Contract, Customer } from '../../domain/customer/customer';
import { localNetworks } from '../../domain/people/department';
import { tiers } from '../../domain/tiers/tier';
import { containing } from '../../domain/containing';
import type { Condition } from '../../storage/find-page';
import { type Route, defineRoute } from '../route';
import { mapPage, pageOf, pageQuery } from '../schemas/common';
import { customerScope } from '../scopes';
import type { Services } from '../services';
import { staffingIn } from '../staffing-in';

export const customerAnswer = z
  .object({
    customerNo: z.string(),
    name: z.string(),
    kind: z.enum(['group', 'reputation']),
    important: z.boolean(),
    industry: z.string(),
    tier: z.enum(tiers),
    signed: z.boolean(),
    managerId: z.string(),
    homeNetwork: z.enum(localNetworks),
  })
  .meta({ id: 'Customer' });

/** A customer as a line of a list: with what is open. */
const customerInList = customerAnswer
  .extend({
    openCases: z.number().meta({ description: '未闭环流程数 / cases still open' }),
    atRisk: z.number().meta({ description: '其中承诺有风险或已超时 / of these at risk or late' }),
  })
  .meta({ id: 'CustomerInList' });

export const contractAnswer = z
  .object({
    contractNo: z.string(),
    customerNo: z.string(),
    productCodes: z.array(z.string()),
    validFrom: z.string(),
    validTo: z.string(),
  })
  .meta({ id: 'Contract' });

export const example: Customer = {
  customerNo: 'C-1001',
  name: '云南省财政厅',
  kind: 'group',
  important: true,
  industry: 'government',
  tier: 'A1',
  signed: true,
  managerId: 'am-01',
  homeNetwork: 'kunming',
};

export const exampleContract: Contract & { productCodes: string[] } = {
  contractNo: 'CT-1001',
  customerNo: 'C-1001',
  productCodes: ['leased-line'],
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
};

/** Who works with customers: whoever takes orders or calls, manages accounts, answers for them or watches over the whole. Of specialists the scope lets the call centre's see them. */
const who: readonly Role[] = [
  'desk-clerk',
  'account-manager',
  'area-manager',
  'chief-representative',
  'department-head',
  'operations',
  'administrator',
  'it-support',
  'specialist',
];

export function listCustomers({ views, tables }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/customers',
    operationId: 'listCustomers',
    summary: { zh: '客户列表', en: 'List customers' },
    tag: 'customers',
    request: {
      query: z.strictObject({
        ...pageQuery,
        q: z
          .string()
          .trim()
          .min(1)
          .max(64)
          .optional()
          .meta({ description: '编号或名称片段 / part of the number or name', example: '财政' }),
        tier: z.enum(tiers).optional().meta({ description: '等级 / tier' }),
        managerId: z.string().max(64).optional().meta({ description: '客户经理 / account manager' }),
        breach: z.enum(['contacts', 'span']).optional().meta({
          description: '联系人不足或经理超员 / too few contacts, or a manager with too many (CUS-3)',
        }),
      }),
    },
    responses: {
      200: {
        schema: pageOf(customerInList),
        description: { zh: '一页客户', en: 'A page of customers' },
        example: { items: [{ ...example, openCases: 3, atRisk: 1 }], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: { roles: who, scope: customerScope },
    idempotent: false,
    handle: async ({ query, scope }) => {
      const conditions: Condition[] = [scope];
      if (query.q !== undefined) conditions.push(numberedOrNamed(query.q));
      if (query.tier !== undefined) conditions.push({ tier: query.tier });
      if (query.managerId !== undefined) conditions.push({ managerId: query.managerId });
      if (query.breach !== undefined)
        conditions.push(await views.accounts.breach(query.breach, await staffingIn(tables)));
      const found = await views.reference.listCustomers(conditions, query.page, query.pageSize);
      const open = await views.accounts.openCases(found.items.map(({ customerNo }) => customerNo));
      const body = mapPage(found, (customer) => ({
        ...customer,
        ...(open.get(customer.customerNo) ?? noneOpen),
      }));
      return { status: 200, body };
    },
  });
}

const noneOpen = { openCases: 0, atRisk: 0 };

function numberedOrNamed(text: string): Condition {
  return { $or: [{ _id: containing(text) }, { name: containing(text) }] };
}

export function getCustomer({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/customers/:customerNo',
    operationId: 'getCustomer',
    summary: { zh: '客户与合同', en: 'One customer and their contracts' },
    tag: 'customers',
    request: {
      params: z.strictObject({
        customerNo: z.string().max(64).meta({ description: '客户编号', example: 'C-1001' }),
      }),
    },
    responses: {
      200: {
        schema: customerAnswer
          .extend({ contracts: z.array(contractAnswer) })
          .meta({ id: 'CustomerWithContracts' }),
        description: { zh: '客户', en: 'The customer' },
        example: { ...example, contracts: [exampleContract] },
      },
    },
    problems: ['not-found'],
    access: { roles: who, scope: customerScope },
    idempotent: false,
    handle: async ({ params, scope }) => {
      const customer = await views.reference.customer(params.customerNo, scope);
      if (customer === null)
        throw new BusinessError('not-found', `There is no customer ${params.customerNo} that you may see.`);
      const contracts = await views.reference.contractsOf(params.customerNo);
      return {
        status: 200,
        body: {
          ...customer,
          contracts: contracts.map((contract) => ({ ...contract, productCodes: [...contract.productCodes] })),
        },
      };
    },
  });
}
