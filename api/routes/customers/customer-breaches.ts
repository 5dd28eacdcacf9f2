import { z } from 'zod';
import { staffingLimits } from '../../../domain/customer/staffing';
import type { Role } from '../../../domain/people/department';
import { type Route, defineRoute } from '../../route';
import { customerScope } from '../../scopes';
import { staffingIn } from '../../staffing-in';
import type { Services } from '../../services';

const most = 200;

const who: readonly Role[] = [
  'account-manager',
  'area-manager',
  'chief-representative',
  'department-head',
  'operations',
  'administrator',
];

const breaches = z
  .object({
    limits: z.object({
      contactsOfImportant: z.number(),
      accountsOfManager: z.object({ group: z.number(), reputation: z.number() }),
    }),
    contacts: z
      .array(z.object({ customerNo: z.string(), managerId: z.string(), contacts: z.number() }))
      .meta({
        description:
          '联系人不足的重要客户，最多 200 / important customers with too few contacts, 200 at most',
      }),
    span: z
      .array(
        z.object({
          managerId: z.string(),
          kind: z.enum(['group', 'reputation']),
          accounts: z.number(),
          limit: z.number(),
        }),
      )
      .meta({ description: '客户过多的经理 / managers with too many customers' }),
  })
  .meta({ id: 'CustomerBreaches' });

/** Where customers are not looked after as they have to be (CUS-3). */
export function getCustomerBreaches({ views, tables }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/customers/breaches',
    operationId: 'getCustomerBreaches',
    summary: { zh: '联系人与管理幅度不达标', en: 'Breaches of contacts and span of control' },
    tag: 'customers',
    request: {},
    responses: {
      200: {
        schema: breaches,
        description: { zh: '不达标清单', en: 'The breaches' },
        example: {
          limits: { ...staffingLimits, accountsOfManager: { ...staffingLimits.accountsOfManager } },
          contacts: [{ customerNo: 'C-1001', managerId: 'am-01', contacts: 1 }],
          span: [{ managerId: 'am-02', kind: 'group', accounts: 53, limit: 50 }],
        },
      },
    },
    problems: [],
    access: { roles: who, scope: customerScope },
    idempotent: false,
    handle: async ({ scope }) => {
      const limits = await staffingIn(tables);
      const [contacts, span] = await Promise.all([
        views.accounts.tooFewContacts(scope, limits, most),
        views.accounts.overloads(scope, limits),
      ]);
      return { status: 200, body: { limits, contacts, span } };
    },
  });
}
