import { asSeenBy, onlookerWith, placeSeenBy, withTimeSeenBy } from '../../../domain/coverage/onlooker';
import { eventsSeenBy } from '../../../domain/coverage/onlooker-events';
import { requesterChanges, requestersOf } from '../../../domain/coverage/requester-details';
import { takesRequests } from '../../../domain/coverage/joining';
import { accountManagers, marketingHeads } from '../../../domain/people/groups';
import type { EventData, EventType, ProcessEvent } from '../../../domain/process/event';
import { project } from '../../../domain/process/projection';
import type { ProcessView } from '../../../domain/process/process-view';
import { timelineText } from '../../../domain/process/timeline-text';
import { buildRequest } from '../../support/build-coverage';
import { event, orderStarted, someOffer, taskClock } from '../../support/build-events';
import { buildReport } from '../../support/build-problem';

/** What is said about the first customer stands in every field of words. */
const secret = '王主任说地下停车场打不通';

const monday = '2026-11-23T02:00:00.000Z';

const first = buildRequest({ description: secret, contact: { name: secret, phone: '0871-65550101' } });
const own = buildRequest({
  customerNo: 'C-1003',
  managerId: 'am-02',
  tier: 'C',
  description: '三楼会议室信号弱',
  contact: { name: '李主管', phone: '13800000000' },
});

type Told = { readonly [T in EventType]: readonly [T, EventData[T]] }[EventType];

const told: readonly Told[] = [
  [
    'details.changed',
    { changes: requesterChanges({}, { n: 1, request: first, repliedAt: null, end: null }) },
  ],
  [
    'details.changed',
    { changes: { objections: [secret], place: { text: '人民中路 12 号' }, joinable: true } },
  ],
  ['task.offered', { ...someOffer, spec: { ...someOffer.spec, place: '1: C-1001', context: { secret } } }],
  ['task.commented', { taskId: someOffer.taskId, text: secret }],
  ['customer.contacted', contact(`C-1001: ${secret}`)],
  ['customer.contacted', { ...contact('C-1003: 已约周三'), customerNo: 'C-1003' }],
  ['problem.raised', problem()],
  ['process.expedited', { note: secret, recipients: [] }],
  ['clock.started', { clock: { ...taskClock, name: 'coverage-reply:1' } }],
  ['clock.started', { clock: { ...taskClock, name: 'coverage-reply:2' } }],
  ['clock.started', { clock: { ...taskClock, name: 'promise' } }],
  ['hold.placed', { cause: 'customer', reason: secret, evidence: secret }],
  ['clock.paused', { clock: { ...taskClock, name: 'promise' }, taskId: null, cause: secret }],
  ['clock.rebased', { clock: { ...taskClock, name: 'promise' }, taskId: null, reason: secret }],
  ['cancellation.requested', { reason: secret, assessment: null }],
  ['manager.changed', { from: 'am-01', to: 'am-03', reason: secret, handed: [] }],
];

function contact(summary: string): EventData['customer.contacted'] {
  return { channel: 'phone', direction: 'to-customer', contact: secret, summary };
}

function problem(): EventData['problem.raised'] {
  const report = { ...buildReport({}), description: secret, evidence: secret };
  const raisedBy = { group: accountManagers, person: 'am-01' };
  return { problemId: 'P1', taskId: null, report, raisedBy, responsible: marketingHeads };
}

function story(): { readonly events: readonly ProcessEvent[]; readonly view: ProcessView } {
  const begun = event(1, 'process.started', { ...orderStarted, kind: 'coverage', requestKey: 'key-1' }, null);
  const events = [begun, ...told.map(([type, data], n) => event(n + 2, type, data, 'am-01'))];
  let projection = project(null, begun);
  for (const next of events.slice(1)) projection = project(projection, next);
  const { view } = projection;
  const joined = requesterChanges(view.details, { n: 2, request: own, repliedAt: null, end: null });
  return { events, view: { ...view, details: { ...view.details, ...joined } } };
}

describe('Who follows a case because a customer of theirs joined it', () => {
  const { events, view } = story();
  const onlooker = onlookerWith(view, ['am-02']);
  const seen = asSeenBy(onlooker, view);
  const labelled = (some: readonly ProcessEvent[]): readonly string[] =>
    some.map(
      (one) => timelineText(one, { titleOf: () => ({ zh: '任务', en: 'task' }), nameOf: (id) => id }).zh,
    );

  it('sees how it goes, and of the others only how many there are', () => {
    const words = JSON.stringify(seen);

    for (const hidden of [secret, '0871', 'C-1001', 'key-1', 'A1']) expect(words).not.toContain(hidden);
    expect(requestersOf(seen)).toMatchObject([{ n: 2, request: own }]);
    expect(seen.details).toMatchObject({ otherRequesters: 1, place: { text: '人民中路 12 号' } });
    expect(seen).toMatchObject({
      customerNo: '*',
      tier: '*',
      managerId: 'am-03',
      hold: { cause: 'customer' },
    });
    expect(seen.problems).toMatchObject([{ problemId: 'P1', category: 'technical', description: '…' }]);
    expect(seen.clocks.map(({ name }) => name)).toEqual(['coverage-reply:2', 'promise']);
    expect(takesRequests({ ...seen, state: 'inProgress' })).toBe(true);
  });

  it('is shown where a task is unless that names another customer', () => {
    const shown = ['1: C-1001', '2: C-1003', null].map((place) => placeSeenBy(onlooker, place));

    expect(shown).toEqual([null, '2: C-1003', null]);
    expect(placeSeenBy(null, '1: C-1001')).toBe('1: C-1001');
    const timed = [
      { name: 'coverage-reply', place: null },
      { name: 'coverage-survey', place: null },
      { name: 'coverage-confirm', place: '1: C-1001' },
      { name: 'coverage-confirm', place: '2: C-1003' },
    ];
    const due = timed.map((task) => withTimeSeenBy(onlooker, { ...task, dueAt: monday }).dueAt);
    expect(due).toEqual([null, monday, null, monday]);
  });

  it('is told what happened without anybody’s words, and of contacts with their own customers alone', () => {
    const toThem = eventsSeenBy(onlooker, events, seen.customerNo);

    expect(labelled(toThem).join()).not.toContain(secret);
    expect(toThem.map(({ type }) => type)).toEqual([
      'process.started',
      'details.changed',
      'details.changed',
      'task.offered',
      'customer.contacted',
      'clock.started',
      'clock.started',
      'clock.started',
      'hold.placed',
      'clock.paused',
      'clock.rebased',
      'cancellation.requested',
      'manager.changed',
    ]);
    expect(labelled(toThem)).toContain('客户联系：C-1003: 已约周三');
    expect(labelled(toThem)).toContain('客户原因挂起：…');
    expect(eventsSeenBy(null, events, view.customerNo)).toEqual(events);
  });

  it('sees the case’s customer where that is theirs, whoever the case was given to', () => {
    const opener = onlookerWith(view, ['am-01']);

    expect(asSeenBy(opener, view)).toMatchObject({ customerNo: 'C-1001', tier: 'A1' });
    expect(requestersOf(asSeenBy(opener, view))).toMatchObject([{ n: 1 }]);
    expect(eventsSeenBy(opener, events, 'C-1001').map(({ type }) => type)).toContain('customer.contacted');
    expect(JSON.stringify(asSeenBy(opener, view))).not.toContain('C-1003');
  });
});
