import type { RecordBatch } from '../../../activities/record-activities';
import { theProcess } from '../../../domain/process/actor';
import type { EventData, EventType, ProcessEvent, ProcessStarted } from '../../../domain/process/event';
import { processIdOf } from '../../../domain/process/process-kind';
import { type Projection, project } from '../../../domain/process/projection';

const at = '2026-03-02T01:00:00.000Z';

/** The whole record of an order that was completed, in one batch: a service is made without the week it takes. */
export function completedOrder(orderNo: string, customerNo: string, contractNo: string): RecordBatch {
  const processId = processIdOf('order', orderNo);
  const started: ProcessStarted = {
    kind: 'order',
    businessKey: orderNo,
    customerNo,
    tier: 'A1',
    priority: 1,
    managerId: 'am-01',
    calendar: { id: 'cn-standard', version: 1 },
    requestKey: null,
    details: { productCode: 'leased-line', bandwidthKbps: 2048, contractNo, billing: { since: at } },
  };
  const events: ProcessEvent[] = [];
  let projection: Projection | null = null;
  const add = <T extends EventType>(type: T, data: EventData[T]): void => {
    const seq = events.length + 1;
    const event = { processId, seq, at, type, actor: theProcess, data } as ProcessEvent;
    projection = project(projection, event);
    events.push(event);
  };
  add('process.started', started);
  add('state.changed', { to: 'inProgress', reason: null });
  add('state.changed', { to: 'completed', reason: null });
  add('process.closed', { outcome: 'completed' });
  const { view } = projection as unknown as Projection;
  return { previousHash: null, events, view, tasks: [], notifications: [] };
}
