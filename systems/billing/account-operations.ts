import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { accountsOf, toAccount } from './accounts';
import { accountPath, accountSchema, arrearsRequest } from './exit-schemas';

/** What customers owe. */
export function accountOperations(db: Db): readonly Operation[] {
  const common = {
    path: '/accounts/{customerNo}',
    business: true,
    keyed: false,
    params: accountPath,
    query: nothing,
    answers: { 200: { description: 'The account', schema: accountSchema } },
    refusals: { 400: ['invalid-request'] },
    callback: null,
  } as const;
  return [
    defineOperation({
      ...common,
      method: 'get',
      id: 'getAccount',
      summary: 'What a customer owes',
      body: null,
      handle: async ({ params: { customerNo } }) => ({
        status: 200,
        body: toAccount(customerNo, await accountsOf(db).findOne({ _id: customerNo })),
      }),
    }),
    defineOperation({
      ...common,
      method: 'put',
      id: 'setArrears',
      summary: 'Sets what a customer has not paid',
      body: arrearsRequest,
      handle: async ({ params: { customerNo }, body }) => {
        const found = await accountsOf(db).findOneAndUpdate(
          { _id: customerNo },
          { $set: body, $setOnInsert: { instalmentsCny: 0 } },
          { upsert: true, returnDocument: 'after' },
        );
        return { status: 200, body: toAccount(customerNo, found) };
      },
    }),
  ];
}
