import { z } from 'zod';
import { contactsInput } from '../../../domain/customer/input';
import { BusinessError, type FieldProblem } from '../../../domain/errors';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import { exampleFile, fileOf, ourContactsAnswer } from './customer-file-answer';
import { customerParams, kept, keptCustomer } from './keeping';

/** Who is there for the customer on our side, by name: two at least for an important one (CUS-3). */
export function putCustomerContacts(services: Services): Route {
  const { views, accounts } = services;
  return defineRoute({
    ...kept,
    method: 'PUT',
    path: '/api/v1/customers/:customerNo/contacts',
    operationId: 'putCustomerContacts',
    summary: { zh: '我方联系人', en: 'Contacts on our side' },
    request: {
      params: customerParams,
      body: z.strictObject({
        version: z.number().int().min(0).meta({ description: '所见版本 / the version you saw' }),
        items: contactsInput,
      }),
      bodyExamples: {
        two: {
          summary: { zh: '两名联系人', en: 'Two contacts' },
          value: {
            version: 0,
            items: [
              { personId: 'am-01', duty: 'account-manager' },
              { personId: 'am-02', duty: 'deputy' },
            ],
          },
        },
      },
    },
    responses: {
      200: {
        schema: ourContactsAnswer,
        description: { zh: '联系人', en: 'The contacts' },
        example: exampleFile.contacts,
      },
    },
    problems: ['not-found', 'unknown-person', 'conflict'],
    idempotent: false,
    handle: async ({ params, body, person, scope }) => {
      const { customer, by } = await keptCustomer(services, params.customerNo, scope, person);
      const { version, items } = body;
      const known = new Set(
        (await views.people.findAll(items.map(({ personId }) => personId))).map(({ id }) => id),
      );
      refuseUnknown(items.flatMap(({ personId }, n) => (known.has(personId) ? [] : [`items.${n}.personId`])));
      const { customerNo } = customer;
      await accounts.customers.changeContacts({ customerNo, version, contacts: items, by: by.id });
      return { status: 200, body: (await fileOf(services, customer)).contacts };
    },
  });
}

function refuseUnknown(fields: readonly string[]): void {
  if (fields.length === 0) return;
  const reason = '人员不在名录中 / is not in the directory';
  const problems = fields.map((field): FieldProblem => ({ field, reason }));
  throw new BusinessError('unknown-person', 'Not all of them are in the directory.', problems);
}
