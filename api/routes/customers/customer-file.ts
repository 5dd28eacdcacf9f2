import { z } from 'zod';
import { type FilePartName, filePartLabels, partsFor } from '../../../domain/customer/file';
import { filePartForms } from '../../../domain/customer/forms';
import { BusinessError } from '../../../domain/errors';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import {
  customerFileAnswer,
  exampleFile,
  examplePart,
  fileOf,
  filePartAnswer,
  toFilePartAnswer,
} from './customer-file-answer';
import { customerParams, kept, keptCustomer } from './keeping';

const version = z
  .number()
  .int()
  .min(0)
  .meta({ description: '所见版本，0 为尚无 / the version you saw; 0: there was none', example: 0 });

/** The file of a customer: basics, strategy, usage, sales, key persons, contacts on our side, tiers (CUS-1). */
export function getCustomerFile(services: Services): Route {
  return defineRoute({
    ...kept,
    method: 'GET',
    path: '/api/v1/customers/:customerNo/file',
    operationId: 'getCustomerFile',
    summary: { zh: '客户档案', en: 'The file of a customer' },
    request: { params: customerParams },
    responses: {
      200: { schema: customerFileAnswer, description: { zh: '档案', en: 'The file' }, example: exampleFile },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params, person, scope }) => {
      const { customer } = await keptCustomer(services, params.customerNo, scope, person);
      return { status: 200, body: await fileOf(services, customer) };
    },
  });
}

const operations = {
  'group-basics': 'putGroupBasics',
  'reputation-basics': 'putReputationBasics',
  'strategy-and-finance': 'putStrategyAndFinance',
  usage: 'putUsage',
  'sales-and-management': 'putSalesAndManagement',
  'key-persons': 'putKeyPersons',
} as const satisfies Record<FilePartName, string>;

/** One part of the file in the place of the version the caller saw; whoever comes second is told to look again. */
function putPart(part: FilePartName): (services: Services) => Route {
  return (services) => {
    const { zh, en } = filePartLabels[part];
    return defineRoute({
      ...kept,
      method: 'PUT',
      path: `/api/v1/customers/:customerNo/file/${part}`,
      operationId: operations[part],
      summary: { zh: `更新档案：${zh}`, en: `Change the file: ${en}` },
      request: {
        params: customerParams,
        body: z.strictObject({ version, content: filePartForms[part] }),
        bodyExamples: {
          first: {
            summary: { zh: '首次填写', en: 'Filled in for the first time' },
            value: { version: 0, content: {} },
          },
        },
      },
      responses: {
        200: {
          schema: filePartAnswer,
          description: { zh: '该部分现状', en: 'The part now' },
          example: examplePart,
        },
      },
      problems: ['not-found', 'conflict'],
      idempotent: false,
      handle: async ({ params, body, person, scope }) => {
        const { customer, by } = await keptCustomer(services, params.customerNo, scope, person);
        if (!partsFor(customer.kind).includes(part))
          throw new BusinessError('invalid-request', `A ${customer.kind} customer has no such part.`);
        const written = {
          customerNo: customer.customerNo,
          part,
          version: body.version + 1,
          content: body.content,
          changedBy: by.id,
          changedAt: services.now(),
        };
        await services.accounts.files.put(written);
        return { status: 200, body: toFilePartAnswer(written) };
      },
    });
  };
}

/** The routes that change a part of a file each. */
export const putFileParts = [
  putPart('group-basics'),
  putPart('reputation-basics'),
  putPart('strategy-and-finance'),
  putPart('usage'),
  putPart('sales-and-management'),
  putPart('key-persons'),
];
