import { z } from 'zod';
import { materials } from '../../domain/solution/solution';
import type { ShownEntry } from '../../storage/solutions/solution-views';
import { instant } from './common';

/** A solution of the library. */
export const libraryEntryAnswer = z
  .object({
    solutionNo: z.string(),
    title: z.string(),
    industry: z.string(),
    needs: z.string(),
    buyingFactors: z.array(z.string()),
    summary: z.string(),
    products: z.array(z.string()),
    material: z.enum(materials),
    costCny: z.number(),
    version: z.number(),
    attachments: z.array(z.string()).meta({ description: '附件编号 / ids of attachments' }),
    author: z.string(),
    accepted: z.boolean().meta({ description: '原客户是否采用 / whether its own customer took it' }),
    filedAt: instant,
    uses: z.number().meta({ description: '被其他需求采用次数 / how often others took it' }),
  })
  .meta({ id: 'LibraryEntry' });

export function toLibraryEntry({ products, buyingFactors, attachments, ...entry }: ShownEntry) {
  return {
    ...entry,
    products: [...products],
    buyingFactors: [...buyingFactors],
    attachments: [...attachments],
  };
}

export const exampleEntry: z.input<typeof libraryEntryAnswer> = {
  solutionNo: 'SN-7K3M9Q2XPA',
  title: '全省视频会议组网',
  industry: 'government',
  needs: '高清视频会议，双流，主备链路',
  buyingFactors: ['可靠性'],
  summary: '16 条 2M 专线汇聚至省中心，主备双路由',
  products: ['leased-line'],
  material: 'industry',
  costCny: 380_000,
  version: 2,
  attachments: ['6745a1f0c2d3e4f5a6b7c8d9'],
  author: 'sol-01',
  accepted: true,
  filedAt: '2026-12-10T02:00:00.000Z',
  uses: 1,
};
