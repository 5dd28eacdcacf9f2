import { startClock } from '../../../domain/clock/clock';
import { customerView } from '../../../domain/order/customer-view';
import { project } from '../../../domain/process/projection';
import type { ProcessView } from '../../../domain/process/process-view';
import { event, orderStarted } from '../../support/build-events';
import { calendar } from '../../support/build-order';
import { buildTask } from '../../support/build-task';

const begin = '2026-11-23T01:00:00.000Z';
const promise = startClock('promise', { workingDays: 5 }, begin, calendar);
const view: ProcessView = {
  ...project(null, event(1, 'process.started', orderStarted, 'desk-01')).view,
  state: 'inProgress',
  clocks: [promise],
};
const hold = { reason: '装修', evidence: '来函', since: begin };

describe('What a customer may know', () => {
  it.each<[string, Partial<ProcessView>, readonly string[], string]>([
    ['nobody has answered yet', { state: 'acknowledged' }, ['answer-order'], 'received'],
    ['stations work', {}, ['install-field'], 'in-progress'],
    ['resources are missing', { state: 'pending' }, ['plan-remedy'], 'in-progress'],
    ['it waits for us', { state: 'held', hold: { cause: 'internal', ...hold } }, [], 'in-progress'],
    ['it waits for them', { state: 'pending', hold: { cause: 'customer', ...hold } }, [], 'waiting-for-you'],
    ['they have to sign', {}, ['record-acceptance'], 'ready-for-acceptance'],
    ['it is done', { state: 'completed' }, ['call-back'], 'completed'],
    ['it was refused', { state: 'rejected' }, [], 'rejected'],
    ['it was called off', { state: 'cancelled' }, [], 'cancelled'],
    ['it is being called off', { state: 'pendingCancellation' }, [], 'in-progress'],
  ])('is one state: %s', (_why, different, open, state) => {
    const tasks = open.map((name) => buildTask({ name }));

    expect(customerView({ ...view, ...different }, tasks).state).toBe(state);
  });

  it('is the promise, and the milestones that concern them', () => {
    const milestones = [
      { name: 'order-accepted', at: begin },
      { name: 'resources-short', at: begin },
      { name: 'test-failed', at: begin },
      { name: 'accepted', at: begin },
    ];

    const told = customerView({ ...view, milestones }, []);

    expect(told.promise).toEqual({ dueAt: promise.dueAt, acceptedAt: begin });
    expect(told.milestones.map(({ name }) => name)).toEqual(['order-accepted', 'accepted']);
  });

  it('is when we need them next: the first of what we do together', () => {
    const open = [
      buildTask({ name: 'configure-data', dueAt: '2026-11-23T02:00:00.000Z' }),
      buildTask({ name: 'call-back', dueAt: null }),
      buildTask({ name: 'install-field', dueAt: '2026-11-25T02:00:00.000Z' }),
      buildTask({ name: 'install-field', dueAt: '2026-11-24T02:00:00.000Z' }),
    ];

    expect(customerView(view, open).nextAppointment).toMatchObject({
      what: { zh: '上门装机' },
      until: '2026-11-24T02:00:00.000Z',
    });
    expect(customerView(view, open.slice(0, 1)).nextAppointment).toBeNull();
  });
});
