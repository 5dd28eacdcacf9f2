import { z } from 'zod';
import { contractEndInput, contractInput } from '../../../domain/customer/input';
import { BusinessError } from '../../../domain/errors';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import { contractAnswer, exampleContract } from '../customers';
import { customerParams, kept, keptCustomer } from './keeping';

const contracts = z.object({ items: z.array(contractAnswer) });

const answer = {
  schema: contracts,
  description: { zh: '客户的全部合同', en: 'All contracts of the customer' },
  example: { items: [exampleContract] },
};

async function contractsOf({ views }: Services, customerNo: string): Promise<z.input<typeof contracts>> {
  const found = await views.reference.contractsOf(customerNo);
  return { items: found.map((contract) => ({ ...contract, productCodes: [...contract.productCodes] })) };
}

/** A contract was signed: what may be ordered under it, and how long (CUS-1). */
export function addContract(services: Services): Route {
  return defineRoute({
    ...kept,
    method: 'POST',
    path: '/api/v1/customers/:customerNo/contracts',
    operationId: 'addContract',
    summary: { zh: '登记合同', en: 'Add a contract' },
    request: {
      params: customerParams,
      body: contractInput,
      bodyExamples: {
        usual: {
          summary: { zh: '专线合同', en: 'For leased lines' },
          value: {
            contractNo: 'CT-2001',
            productCodes: ['leased-line'],
            validFrom: '2026-12-01',
            validTo: '2028-11-30',
          },
        },
      },
    },
    responses: { 201: answer },
    problems: ['not-found', 'unknown-product', 'conflict'],
    idempotent: true,
    handle: async ({ params, body, person, scope }) => {
      const { customer, by } = await keptCustomer(services, params.customerNo, scope, person);
      refuseUnknownProducts(services, body.productCodes);
      const { contractNo, productCodes, validFrom, validTo } = body;
      const { customerNo } = customer;
      await services.accounts.contracts.add(
        { contractNo, customerNo, productCodes, validFrom, validTo },
        by.id,
      );
      return { status: 201, body: await contractsOf(services, customerNo) };
    },
  });
}

function refuseUnknownProducts({ catalogue }: Services, codes: readonly string[]): void {
  const problems = codes.flatMap((code, n) =>
    Object.hasOwn(catalogue, code)
      ? []
      : [{ field: `productCodes.${n}`, reason: '产品不存在 / there is no such product' }],
  );
  if (problems.length > 0) throw new BusinessError('unknown-product', 'Not all products exist.', problems);
}

/** A contract ends earlier than agreed. */
export function endContract(services: Services): Route {
  return defineRoute({
    ...kept,
    method: 'POST',
    path: '/api/v1/customers/:customerNo/contracts/:contractNo/end',
    operationId: 'endContract',
    summary: { zh: '提前终止合同', en: 'End a contract early' },
    request: {
      params: customerParams.extend({
        contractNo: z.string().max(64).meta({ description: '合同编号', example: 'CT-1001' }),
      }),
      body: contractEndInput,
      bodyExamples: {
        usual: {
          summary: { zh: '双方协商终止', en: 'By agreement' },
          value: { lastDay: '2026-12-31', reason: '双方协商终止' },
        },
      },
    },
    responses: { 200: answer },
    problems: ['not-found', 'conflict'],
    idempotent: true,
    handle: async ({ params, body, person, scope }) => {
      const { customer, by } = await keptCustomer(services, params.customerNo, scope, person);
      const { customerNo } = customer;
      const { contractNo } = params;
      await services.accounts.contracts.end({ ...body, contractNo, customerNo, by: by.id });
      return { status: 200, body: await contractsOf(services, customerNo) };
    },
  });
}
