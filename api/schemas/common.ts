import { z } from 'zod';
import { departments, localNetworks, roles, stations } from '../../domain/people/department';
import type { Page } from '../../storage/page';

export const instant = z.string().meta({ description: 'ISO 8601, UTC', example: '2026-11-23T02:00:00.000Z' });

export const label = z.object({ zh: z.string(), en: z.string() });

/** Any JSON: what forms, facts and answers are made of. */
export const anyJson = z.json();

export const workGroup = z.object({
  department: z.enum(departments),
  role: z.enum(roles),
  station: z.enum(stations).nullable(),
  localNetwork: z.enum(localNetworks).nullable(),
});

/** Who holds or hands over something: a group, and the person of it if one is meant. */
export const party = z.object({ group: workGroup, person: z.string().nullable() });

/** Working time, so that parts add up exactly. */
export const workingMs = z
  .number()
  .meta({ description: '工作时间，毫秒 / working time, ms', example: 7_200_000 });

/** Which page of a list, from 1, and how long. */
export const pageQuery = {
  page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ description: '第几页 / page, from 1' }),
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(20)
    .meta({ description: '每页条数 / items on a page' }),
};

export const order = z
  .enum(['asc', 'desc'])
  .default('asc')
  .meta({ description: '升序或降序 / ascending or descending' });

/** A page of items. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    page: z.number(),
    pageSize: z.number(),
    total: z.number().meta({
      description:
        '总数；很多时只计到本页之后的若干页 / how many in all; of many, only those of some more pages are counted',
    }),
  });
}

/** A page with its items turned into answers. */
export function mapPage<A, B>(
  page: Page<A>,
  map: (item: A) => B,
): { items: B[]; page: number; pageSize: number; total: number } {
  return { items: page.items.map(map), page: page.page, pageSize: page.pageSize, total: page.total };
}
