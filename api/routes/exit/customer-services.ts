import { z } from 'zod';
import type { ActiveService } from '../../../domain/exit/service';
import { type Route, defineRoute } from '../../route';
import { customerScope } from '../../scopes';
import type { Services } from '../../services';
import { customerParams, visibleCustomer } from '../customers/keeping';

const service = z
  .object({
    orderNo: z.string().meta({ description: '开通它的订单 / the order that made it' }),
    productCode: z.string(),
    bandwidthKbps: z.number().nullable(),
    contractNo: z.string().nullable().meta({ description: '现所属合同 / the contract it is under now' }),
    billedSince: z.string().nullable(),
    state: z.enum(['active', 'leaving']).meta({ description: 'leaving: 正在离网 / being taken down' }),
  })
  .meta({ id: 'ActiveService' });

const exampleService: ActiveService = {
  orderNo: 'SO-7K3M9Q2XPA',
  productCode: 'leased-line',
  bandwidthKbps: 2048,
  contractNo: 'CT-1001',
  billedSince: '2026-11-24T02:00:00.000Z',
  state: 'active',
};

/** The active services of a customer: completed orders that no exit has ceased. */
export function listServices(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/customers/:customerNo/services',
    operationId: 'listCustomerServices',
    summary: { zh: '客户在用业务', en: 'Active services of a customer' },
    tag: 'customers',
    request: { params: customerParams },
    responses: {
      200: {
        schema: z.object({ items: z.array(service) }),
        description: { zh: '在用业务，最早在前', en: 'The services, the oldest first' },
        example: { items: [{ ...exampleService }] },
      },
    },
    problems: ['not-found'],
    access: {
      roles: [
        'account-manager',
        'desk-clerk',
        'area-manager',
        'chief-representative',
        'department-head',
        'it-support',
        'operations',
        'administrator',
      ],
      scope: customerScope,
    },
    idempotent: false,
    handle: async ({ params, scope }) => {
      const { customerNo } = await visibleCustomer(services, params.customerNo, scope);
      return { status: 200, body: { items: await services.views.services.servicesOf(customerNo) } };
    },
  });
}
