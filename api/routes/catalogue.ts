import { z } from 'zod';
import type { Product } from '../../domain/catalogue/product';
import { leasedLine } from '../../domain/catalogue/products/leased-line';
import { BusinessError } from '../../domain/errors';
import { withProductLimits } from '../../domain/limits/product-limits';
import { type Route, defineRoute } from '../route';
import { anyJson, label } from '../schemas/common';
import type { Services } from '../services';

const productAnswer = z
  .object({
    code: z.string(),
    name: label,
    promise: z
      .record(z.string(), z.number())
      .meta({ description: '承诺时限 / workingDays, workingMinutes or days' }),
    endCount: z.number(),
    bandwidthsKbps: z.array(z.number()).nullable(),
    stages: z.array(anyJson).meta({ description: '环节与时限 / the stages with their time limits' }),
    measures: z.array(anyJson).meta({ description: '测试指标 / what is measured and its limits' }),
  })
  .meta({ id: 'Product' });

type ProductAnswer = z.input<typeof productAnswer>;

function toProductAnswer({
  code,
  name,
  promise,
  endCount,
  bandwidthsKbps,
  stages,
  measures,
}: Product): ProductAnswer {
  return {
    code,
    name,
    promise: { ...promise },
    endCount,
    bandwidthsKbps: bandwidthsKbps === null ? null : [...bandwidthsKbps],
    stages: stages as unknown as ProductAnswer['stages'],
    measures: measures as unknown as ProductAnswer['measures'],
  };
}

/** A product with the limits that an order placed now is held to (CUS-2). */
async function asOrderedNow({ tables }: Services, product: Product): Promise<ProductAnswer> {
  const { product: limits } = await tables.inForce(product.code);
  return toProductAnswer(withProductLimits(product, limits.content));
}

const open = {
  method: 'GET',
  tag: 'catalogue',
  access: { roles: 'anyone-signed-in', scope: 'everything' },
  idempotent: false,
} as const;

export function listProducts(services: Services): Route {
  return defineRoute({
    ...open,
    path: '/api/v1/catalogue',
    operationId: 'listProducts',
    summary: { zh: '产品目录', en: 'The catalogue' },
    request: {},
    responses: {
      200: {
        schema: z.object({ items: z.array(productAnswer) }),
        description: { zh: '全部产品', en: 'Every product' },
        example: { items: [toProductAnswer(leasedLine)] },
      },
    },
    problems: [],
    handle: async () => {
      const products = Object.values(services.catalogue);
      const items = await Promise.all(products.map(async (product) => await asOrderedNow(services, product)));
      return { status: 200, body: { items } };
    },
  });
}

export function getProduct(services: Services): Route {
  const { catalogue } = services;
  return defineRoute({
    ...open,
    path: '/api/v1/catalogue/:code',
    operationId: 'getProduct',
    summary: { zh: '产品', en: 'One product' },
    request: {
      params: z.strictObject({
        code: z.string().max(64).meta({ description: '产品编码', example: 'leased-line' }),
      }),
    },
    responses: {
      200: {
        schema: productAnswer,
        description: { zh: '产品', en: 'The product' },
        example: toProductAnswer(leasedLine),
      },
    },
    problems: ['not-found'],
    handle: async ({ params }) => {
      const product = Object.hasOwn(catalogue, params.code) ? catalogue[params.code] : undefined;
      if (product === undefined) throw new BusinessError('not-found', `There is no product ${params.code}.`);
      return { status: 200, body: await asOrderedNow(services, product) };
    },
  });
}
