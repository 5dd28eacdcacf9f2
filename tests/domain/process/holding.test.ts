import { theProcess } from '../../../domain/process/actor';
import type { EventData, EventType, ProcessEvent } from '../../../domain/process/event';
import { type HoldingSpan, holdingOf, totalByHolder } from '../../../domain/process/holding';
import { acceptanceClock, orderStarted, someOffer, taskClock } from '../../support/build-events';
import { calendar } from '../../support/build-order';
import { person } from '../../support/people';
import { shanghai } from '../calendar/calendars';

const { taskId } = someOffer;
const hourMs = 3_600_000;

/** Events of one order at Shanghai wall-clock times. */
function record(...told: readonly (readonly [string, ...EventTold])[]): readonly ProcessEvent[] {
  return told.map(
    ([at, type, data, by], n) =>
      ({
        processId: 'order/SO-1',
        seq: n + 1,
        at: shanghai(at),
        type,
        actor: by === null ? theProcess : person(by),
        data,
      }) as ProcessEvent,
  );
}

type EventTold = { [T in EventType]: readonly [T, EventData[T], string | null] }[EventType];

const monday = record(
  ['2026-11-23 09:00', 'process.started', orderStarted, 'desk-01'],
  ['2026-11-23 09:00', 'stage.entered', { stage: 'resource-check' }, null],
  ['2026-11-23 09:00', 'task.offered', someOffer, null],
  ['2026-11-23 10:00', 'task.claimed', { taskId, acceptance: acceptanceClock }, 'res-km-01'],
  ['2026-11-23 11:00', 'hold.placed', { cause: 'customer', reason: '装修', evidence: '来函' }, 'am-01'],
  ['2026-11-23 14:00', 'hold.lifted', { note: null }, 'am-01'],
  ['2026-11-23 15:00', 'task.completed', { taskId, answer: null, clock: taskClock }, 'res-km-01'],
  ['2026-11-23 15:00', 'stage.entered', { stage: 'reservation' }, null],
);

function told({ kind, person: who, stage, workingMs }: HoldingSpan): readonly unknown[] {
  return [kind, who, stage, workingMs / hourMs];
}

describe('The ledger of an order', () => {
  it('says who had it when: who handed it over until it was accepted, then who did it, the customer, the system', () => {
    expect(holdingOf(monday, calendar, shanghai('2026-11-23 18:00')).map(told)).toEqual([
      ['awaiting-acceptance', 'am-01', 'resource-check', 1],
      ['working', 'res-km-01', 'resource-check', 1],
      ['waiting-for-customer', 'am-01', 'resource-check', 2],
      ['working', 'res-km-01', 'resource-check', 1],
      ['waiting-for-system', null, 'reservation', 3],
    ]);
  });

  it('totals the time of each holder, longest first', () => {
    const totals = totalByHolder(holdingOf(monday, calendar, shanghai('2026-11-23 18:00')));

    expect(
      totals.map(({ kind, person: who, workingMs, spans }) => [kind, who, workingMs / hourMs, spans]),
    ).toEqual([
      ['waiting-for-system', null, 3, 1],
      ['working', 'res-km-01', 2, 2],
      ['waiting-for-customer', 'am-01', 2, 1],
      ['awaiting-acceptance', 'am-01', 1, 1],
    ]);
  });

  it('ends with the order, whenever it is read', () => {
    const closed = [
      ...monday,
      {
        ...monday[0],
        seq: 9,
        at: shanghai('2026-11-23 16:00'),
        type: 'process.closed',
        data: { outcome: 'completed' },
      },
    ] as ProcessEvent[];

    const spans = holdingOf(closed, calendar, shanghai('2026-12-31 18:00'));

    expect(spans.at(-1)).toMatchObject({ to: shanghai('2026-11-23 16:00'), workingMs: hourMs });
  });

  it('goes to its last event, when the reader’s clock is behind', () => {
    expect(holdingOf(monday, calendar, shanghai('2026-11-23 08:00')).at(-1)?.to).toBe(
      shanghai('2026-11-23 15:00'),
    );
  });

  it('has nothing in it where nothing happened', () => {
    expect(holdingOf([], calendar, shanghai('2026-11-23 08:00'))).toEqual([]);
    expect(totalByHolder([])).toEqual([]);
  });
});
