import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { type ProofItem, proofSystems } from '../../../domain/exit/proof';
import { proofSystemLabels, proofWords } from '../../../domain/exit/responsible';
import { localNetworks } from '../../../domain/people/department';
import { type Route, defineRoute } from '../../route';
import { label } from '../../schemas/common';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { visibleProcess } from '../processes/visible-process';

const proof = z
  .object({
    exitNo: z.string(),
    at: z.string().meta({ description: '核对时间 / when it was compared' }),
    round: z.number().meta({ description: '第几次核对 / which comparison' }),
    agrees: z.boolean(),
    items: z.array(
      z.object({
        system: z.enum(proofSystems),
        systemName: label,
        what: label,
        subject: z.string(),
        expected: z.string(),
        found: z.string(),
        agrees: z.boolean(),
        localNetwork: z.enum(localNetworks).nullable(),
      }),
    ),
  })
  .meta({ id: 'ExitProof' });

const exit = { kind: 'exit', title: { zh: '离网', en: 'exit' } } as const;

interface StoredProof {
  readonly at: string;
  readonly round: number;
  readonly items: readonly ProofItem[];
}

/** What the last comparison of an exit found, item by item (EXI-2). */
export function getExitProof(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/exits/:exitNo/proof',
    operationId: 'getExitProof',
    summary: { zh: '离网核对结果', en: 'The proof of an exit' },
    tag: 'exits',
    request: {
      params: z.strictObject({
        exitNo: z.string().max(64).meta({ description: '离网编号 / number', example: 'EX-7K3M9Q2XPA' }),
      }),
    },
    responses: {
      200: {
        schema: proof,
        description: { zh: '最近一次核对', en: 'The last comparison' },
        example: {
          exitNo: 'EX-7K3M9Q2XPA',
          at: '2026-11-24T02:00:00.000Z',
          round: 1,
          agrees: true,
          items: [
            {
              system: 'inventory',
              systemName: proofSystemLabels.inventory,
              what: proofWords.held,
              subject: 'SO-7K3M9Q2XPA',
              expected: '—',
              found: '—',
              agrees: true,
              localNetwork: null,
            },
          ],
        },
      },
    },
    problems: ['not-found'],
    access: { roles: 'anyone-signed-in', scope: processScope },
    idempotent: false,
    handle: async ({ params: { exitNo }, scope }) => {
      const { details } = await visibleProcess(services, exit, exitNo, scope);
      const found = (details['proof'] ?? null) as unknown as StoredProof | null;
      if (found === null)
        throw new BusinessError('not-found', `Nothing has been compared for exit ${exitNo} yet.`);
      const items = found.items.map((item) => ({
        ...item,
        systemName: proofSystemLabels[item.system],
        what: proofWords[item.what],
      }));
      const { at, round } = found;
      return { status: 200, body: { exitNo, at, round, agrees: items.every(({ agrees }) => agrees), items } };
    },
  });
}
