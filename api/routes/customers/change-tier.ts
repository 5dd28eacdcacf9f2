import { tierChangeInput } from '../../../domain/customer/input';
import { mayDecideOnCustomers } from '../../../domain/customer/may-keep-file';
import { BusinessError } from '../../../domain/errors';
import { actingAs } from '../../acting-as';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import { customerFileAnswer, exampleFile, fileOf } from './customer-file-answer';
import { customerParams, kept, visibleCustomer } from './keeping';

/** Another tier for the customer: for what starts from now on; what runs keeps the one it started with (CUS-2). */
export function changeTier(services: Services): Route {
  return defineRoute({
    ...kept,
    method: 'POST',
    path: '/api/v1/customers/:customerNo/tier',
    operationId: 'changeTier',
    summary: { zh: '调整客户等级', en: 'Change the tier of a customer' },
    request: {
      params: customerParams,
      body: tierChangeInput,
      bodyExamples: {
        up: { summary: { zh: '升级', en: 'Up' }, value: { tier: 'A2', reason: '年度评定' } },
      },
    },
    responses: {
      200: {
        schema: customerFileAnswer,
        description: { zh: '客户档案', en: 'The file' },
        example: exampleFile,
      },
    },
    problems: ['not-found', 'nothing-to-amend', 'conflict'],
    idempotent: true,
    handle: async ({ params, body, person, scope }) => {
      const customer = await visibleCustomer(services, params.customerNo, scope);
      const by = actingAs(person, mayDecideOnCustomers);
      if (!mayDecideOnCustomers(by)) throw new BusinessError('forbidden', 'Tiers are not yours to decide.');
      const { tier, reason } = body;
      const change = { from: customer.tier, to: tier, at: services.now(), by: by.id, reason };
      await services.accounts.customers.changeTier(customer.customerNo, change);
      return { status: 200, body: await fileOf(services, customer) };
    },
  });
}
