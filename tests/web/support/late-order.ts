import { passThreshold, startClock } from '../../../domain/clock/clock';
import { theProcess } from '../../../domain/process/actor';
import { createRecordWriter } from '../../../storage/records/record-writer';
import type { Store } from '../../../storage/store';
import { Story } from '../../storage/support/story';
import { calendar } from '../../support/build-order';

const placedAt = '2026-03-02T01:00:00.000Z';
const noticedAt = '2026-03-20T01:00:00.000Z';

/** The record of an order of C-1001 whose promise ran out, without the weeks that takes. */
export async function recordLateOrder(store: Store, orderNo: string): Promise<void> {
  const clock = startClock('promise', { workingDays: 5 }, placedAt, calendar);
  const late = passThreshold(clock, 100, noticedAt);
  await new Story(orderNo, {})
    .add('clock.started', { clock }, theProcess)
    .add('state.changed', { to: 'inProgress', reason: null }, theProcess)
    .add('clock.breached', { clock: late, taskId: null, recipients: [] }, theProcess)
    .write(createRecordWriter(store));
}
