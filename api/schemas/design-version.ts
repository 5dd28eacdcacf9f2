import { z } from 'zod';
import { materials } from '../../domain/solution/solution';
import { instant } from './common';

/** A design as it was submitted; none is ever replaced. */
export const designVersion = z
  .object({
    version: z.number(),
    author: z.string(),
    at: instant,
    note: z.string(),
    summary: z.string(),
    products: z.array(z.string()),
    material: z.enum(materials),
    costCny: z.number(),
    attachments: z.array(z.string()).meta({ description: '附件编号 / ids of attachments' }),
  })
  .meta({ id: 'DesignVersion' });

export const exampleVersion: z.input<typeof designVersion> = {
  version: 1,
  author: 'sol-01',
  at: '2026-11-25T02:00:00.000Z',
  note: '首版',
  summary: '16 条 2M 专线汇聚至省中心，主备双路由',
  products: ['leased-line'],
  material: 'industry',
  costCny: 380_000,
  attachments: ['6745a1f0c2d3e4f5a6b7c8d9'],
};
