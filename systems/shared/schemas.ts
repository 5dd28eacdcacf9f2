import { z } from 'zod';

/** The business key every system knows an order by. */
export const orderNoSchema = z
  .string()
  .regex(/^[\w.:-]{1,100}$/, 'use 1 to 100 letters, digits, and . : _ -')
  .meta({ id: 'OrderNo', example: 'SO-20261120-0001' });

/** ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso
  .datetime({ precision: 3 })
  .meta({ id: 'Instant', example: '2026-11-20T08:00:00.000Z' });

/** A name or code of another system: not empty, not endless. */
export const codeSchema = z.string().min(1).max(100);

/** The key of something in a path. */
export const keySchema = z.string().regex(/^[\w.:-]{1,100}$/, 'use 1 to 100 letters, digits, and . : _ -');

/** `{orderNo}` in a path. */
export const orderPath = z.strictObject({ orderNo: orderNoSchema });

/** Paging by key: `after` is the `next` of the page before. */
export const pageQuery = z.strictObject({
  after: z.string().max(200).optional().meta({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** A page of items, and where the next one starts (`null`: this was the last). */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}
