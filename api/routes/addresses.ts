import { z } from 'zod';
import { localNetworks } from '../../domain/people/department';
import { type Route, defineRoute } from '../route';
import { pageOf, pageQuery } from '../schemas/common';
import type { Services } from '../services';

const addressAnswer = z
  .object({
    addressId: z.string(),
    text: z.string(),
    district: z.string(),
    localNetwork: z.enum(localNetworks),
  })
  .meta({ id: 'Address' });

/** The addresses that can be an end of a line, by part of their text: what a sales desk looks up before it takes an order. */
export function listAddresses({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/addresses',
    operationId: 'listAddresses',
    summary: { zh: '地址查询', en: 'Look up addresses' },
    tag: 'customers',
    request: {
      query: z.strictObject({
        ...pageQuery,
        q: z
          .string()
          .min(1)
          .max(50)
          .optional()
          .meta({ description: '地址片段 / part of the text', example: '人民中路' }),
        localNetwork: z.enum(localNetworks).optional().meta({ description: '本地网 / local network' }),
      }),
    },
    responses: {
      200: {
        schema: pageOf(addressAnswer),
        description: { zh: '一页地址', en: 'A page of addresses' },
        example: {
          items: [
            {
              addressId: 'KM-0001',
              text: '昆明市五华区人民中路 12 号',
              district: '五华区',
              localNetwork: 'kunming',
            },
          ],
          page: 1,
          pageSize: 20,
          total: 1,
        },
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: 'everything' },
    idempotent: false,
    handle: async ({ query }) => {
      const asked = { localNetwork: query.localNetwork ?? null, text: query.q ?? null };
      const found = await views.reference.listAddresses(asked, query.page, query.pageSize);
      return { status: 200, body: { ...found, items: [...found.items] } };
    },
  });
}
