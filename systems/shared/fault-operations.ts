import type { z } from 'zod';
import type { CommonFaults, Faults } from './faults';
import { defineOperation, nothing, type Operation } from './operation';

/** The switchboard of a system's troubles. It is never troubled itself. */
export function faultOperations<F extends CommonFaults>(
  faults: Faults<F>,
  schema: z.ZodType<F>,
): readonly Operation[] {
  const shared = {
    path: '/_faults',
    business: false,
    keyed: false,
    params: nothing,
    query: nothing,
    answers: { 200: { description: 'The faults now set', schema } },
    callback: null,
  } as const;
  return [
    defineOperation({
      ...shared,
      method: 'get',
      id: 'getFaults',
      summary: 'Which faults are set',
      body: null,
      refusals: {},
      handle: async () => ({ status: 200, body: faults.now }),
    }),
    defineOperation({
      ...shared,
      method: 'put',
      id: 'setFaults',
      summary: 'Sets the faults; what is left out is calm',
      body: schema,
      refusals: { 400: ['invalid-request'] },
      handle: async ({ body }) => {
        faults.set(body);
        return { status: 200, body: faults.now };
      },
    }),
    defineOperation({
      ...shared,
      method: 'delete',
      id: 'clearFaults',
      summary: 'Ends all faults',
      body: null,
      refusals: {},
      handle: async () => {
        faults.clear();
        return { status: 200, body: faults.now };
      },
    }),
  ];
}
