import { customerInput } from '../../../domain/customer/input';
import { mayCreateCustomers } from '../../../domain/customer/may-keep-file';
import { BusinessError } from '../../../domain/errors';
import { accountManagers } from '../../../domain/people/groups';
import { isMemberOf } from '../../../domain/people/person';
import { actingAs } from '../../acting-as';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import { customerAnswer, example } from '../customers';

/** A new customer, with the account manager who owns it (CUS-1). */
export function createCustomer({ views, accounts }: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/customers',
    operationId: 'createCustomer',
    summary: { zh: '新建客户', en: 'Enter a new customer' },
    tag: 'customers',
    request: {
      body: customerInput,
      bodyExamples: {
        group: { summary: { zh: '集团客户', en: 'A group' }, value: { ...example, customerNo: 'C-2001' } },
      },
    },
    responses: { 201: { schema: customerAnswer, description: { zh: '已建', en: 'Entered' }, example } },
    problems: ['unknown-person', 'not-a-colleague', 'conflict'],
    access: { roles: ['administrator', 'department-head', 'area-manager'], scope: 'everything' },
    idempotent: true,
    handle: async ({ body, person }) => {
      const by = actingAs(person, mayCreateCustomers);
      if (!mayCreateCustomers(by))
        throw new BusinessError('forbidden', 'New customers are not yours to enter.');
      const manager = await views.people.find(body.managerId);
      if (manager === null) throw wrongManager('unknown-person', '人员不在名录中 / is not in the directory');
      if (!isMemberOf(manager, accountManagers))
        throw wrongManager('not-a-colleague', '不是客户经理 / is no account manager');
      await accounts.customers.create(body, by.id);
      return { status: 201, body, headers: { Location: `/api/v1/customers/${body.customerNo}` } };
    },
  });
}

function wrongManager(code: 'unknown-person' | 'not-a-colleague', reason: string): BusinessError {
  return new BusinessError(code, 'This person cannot own the customer.', [{ field: 'managerId', reason }]);
}
