import { z } from 'zod';
import type { SegmentState } from '../../domain/order/segment-states';
import { segmentConditions } from '../../domain/order/segment-states';
import { localNetworkLabels, localNetworks } from '../../domain/people/department';
import { instant, label } from './common';
import { exampleTaskSummary, taskSummary, toTaskSummary } from './task';

export const segmentAnswer = z
  .object({
    localNetwork: z.enum(localNetworks),
    name: label,
    role: z
      .enum(['end', 'transit'])
      .meta({ description: '端点或经转 / an end lies there, or passed through' }),
    ends: z.array(z.object({ end: z.enum(['a', 'b']), addressId: z.string(), address: z.string() })),
    state: z.enum(segmentConditions),
    since: instant,
    openTasks: z.array(taskSummary),
  })
  .meta({ id: 'Segment' });

export type SegmentAnswer = z.input<typeof segmentAnswer>;

/** A segment of an order of this customer as the API shows it. */
export function toSegmentAnswer(segment: SegmentState, customerName: string | null): SegmentAnswer {
  const { localNetwork, role, ends, state, since, openTasks } = segment;
  return {
    localNetwork,
    name: localNetworkLabels[localNetwork],
    role,
    ends: ends.map(({ end, addressId, address }) => ({ end, addressId, address })),
    state,
    since,
    openTasks: openTasks.map((task) => toTaskSummary({ ...task, customerName })),
  };
}

export const exampleSegment: SegmentAnswer = {
  localNetwork: 'kunming',
  name: { zh: '昆明', en: 'Kunming' },
  role: 'end',
  ends: [{ end: 'a', addressId: 'KM-0001', address: '昆明市五华区人民中路 12 号' }],
  state: 'working',
  since: '2026-11-23T02:00:00.000Z',
  openTasks: [
    {
      ...exampleTaskSummary,
      taskId: 'order.SO-20261120-0001.6',
      name: 'configure-data',
      title: { zh: '数据配置', en: 'Configure data equipment' },
      stage: 'provisioning',
      place: 'kunming',
      group: { department: 'stations', role: 'station-executor', station: 'data', localNetwork: 'kunming' },
      candidates: [],
    },
  ],
};
