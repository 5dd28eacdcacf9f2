import { bad, complete, goodCoverageAnswers, workToTheEnd, workUntil } from '../../support/coverage-answers';
import { buildCoverage, buildRequest, openingOf } from '../../support/build-coverage';
import type { CoverageRequest } from '../../../domain/coverage/requester';
import { requestersOf } from '../../../domain/coverage/requester-details';
import type { OpenedCase } from '../../support/opened-case';
import { person } from '../../support/people';
import { refusalOf } from '../../support/refusal';
import { calendar } from '../../support/build-order';
import { factsOf } from '../../../domain/assessment/facts-of';
import { useHouse } from '../../support/use-house';
import { joinCoverage } from '../../../workflows/coverage/contract';
import { changeManager } from '../../../workflows/shared/contract';

const spoken = { channel: 'phone', contact: '王主任' } as const;

describe('A coverage request', () => {
  const house = useHouse(100);

  async function received(different: Partial<CoverageRequest>): Promise<OpenedCase> {
    return await house().begin(openingOf(buildCoverage(buildRequest(different), {})));
  }

  it('goes from the marketing centre to the customer’s confirmation, and is filed', async () => {
    const it = await received({});
    const assign = await it.task('coverage-assign-manager');

    expect(assign.group).toMatchObject({ department: 'marketing', localNetwork: 'kunming' });
    expect(await workToTheEnd(it)).toBe('completed');

    expect(await it.milestones()).toEqual([
      'coverage-received',
      'coverage-assigned',
      'coverage-replied',
      'coverage-surveyed',
      'coverage-measure-chosen',
      'coverage-improved',
      'coverage-confirmed',
      'coverage-filed',
      'coverage-completed',
    ]);
    const view = await it.recorded();
    expect(view.contacts).toBe(2);
    expect(requestersOf(view)).toMatchObject([{ n: 1, end: 'confirmed' }]);
    expect(await house().crm.lookAtCase('coverage', view.businessKey)).toMatchObject({
      outcome: 'confirmed',
    });
    const facts = factsOf(await it.events(), calendar).filter(({ subjects }) => subjects['account-managers']);
    expect(facts.map(({ figure }) => figure)).toEqual(
      expect.arrayContaining(['first-reply', 'promise-kept', 'on-time-tasks']),
    );
  });

  it('has the account manager the marketing centre names, and the technician network maintenance names', async () => {
    const it = await received({});

    await complete(it, 'coverage-assign-manager', {
      decision: 'another',
      managerId: 'am-02',
      reason: '该区由二部负责',
    });
    await complete(it, 'coverage-name-technician', { technicianId: 'maint-02', note: null });

    expect((await it.task('coverage-reply')).candidates).toEqual(['am-02']);
    expect(await it.eventsOf('manager.changed')).toMatchObject([
      { actor: { id: 'mkt-km-01' }, data: { from: 'am-01', to: 'am-02', reason: '该区由二部负责' } },
    ]);
    await workUntil(it, 'coverage-survey');
    expect((await it.task('coverage-survey')).candidates).toEqual(['maint-02']);
    expect(await workToTheEnd(it)).toBe('completed');
  });

  it('promises the customer the time the initial reply tells', async () => {
    const it = await received({});
    await workUntil(it, 'coverage-reply');
    const reply = goodCoverageAnswers['coverage-reply'](await it.now());
    const tooLate = await refusalOf(complete(it, 'coverage-reply', { ...reply, expectedAt: await it.now() }));

    await complete(it, 'coverage-reply', reply);

    expect(tooLate).toEqual({ code: 'invalid-answer', fields: ['expectedAt'] });
    expect(await it.promise()).toMatchObject({ dueAt: reply.expectedAt, state: 'running' });
    expect(await workToTheEnd(it)).toBe('completed');
    expect((await it.promise()).state).toBe('met');
  });

  it('goes back to work when it measures no better, with the reason, and does not trouble the customer', async () => {
    const it = await received({});
    await workUntil(it, 'coverage-measure-again');
    const wrong = await refusalOf(
      complete(it, 'coverage-measure-again', {
        after: { technology: '2g', rxLevDbm: -80, sinrDb: null, callSuccessPercent: 99, points: 20 },
        note: null,
      }),
    );

    await complete(it, 'coverage-measure-again', { after: { ...bad, callSuccessPercent: 60 }, note: null });
    const again = await it.task('coverage-choose-measure');

    expect(wrong).toEqual({ code: 'invalid-answer', fields: ['after.technology'] });
    expect(again.context['again']).toBe('复测未达标 not better: level, sinr');
    expect(await workToTheEnd(it)).toBe('completed');
    expect((await it.recorded()).details['rounds']).toMatchObject([
      { round: 1, improved: false },
      { round: 2, improved: true },
    ]);
  });

  it('goes back to work when the customer does not confirm', async () => {
    const it = await received({});
    await workUntil(it, 'coverage-confirm');

    await complete(it, 'coverage-confirm', { decision: 'not-solved', reason: 'B3 层仍无信号', ...spoken });

    expect((await it.task('coverage-choose-measure')).context['again']).toBe('B3 层仍无信号');
    expect(await workToTheEnd(it)).toBe('completed');
    expect(await it.milestones()).toContain('coverage-not-confirmed');
  });

  it('that needs building tells every customer the date and renews the promise', async () => {
    const it = await received({});
    await workUntil(it, 'coverage-choose-measure');
    const unbuilt = await refusalOf(
      complete(it, 'coverage-choose-measure', { measure: 'new-site', needsBuilding: false, plan: '新建' }),
    );
    await complete(it, 'coverage-choose-measure', { measure: 'new-site', needsBuilding: true, plan: '新建' });
    await complete(it, 'coverage-plan-building', null);
    const early = goodCoverageAnswers['coverage-reply'](await it.now()).expectedAt;
    const tooEarly = await refusalOf(
      complete(it, 'coverage-agree-date', { decision: 'agree', dueAt: early, ...spoken }),
    );
    await it.send(joinCoverage, buildRequest({ customerNo: 'C-1003', managerId: 'am-02' }));
    await complete(it, 'coverage-reply-joined', null);
    const first = goodCoverageAnswers['coverage-agree-date'](await it.now());
    await complete(it, 'coverage-agree-date', first);
    const joined = await it.task('coverage-agree-date');
    const later = goodCoverageAnswers['coverage-agree-date'](await it.now());
    await complete(it, 'coverage-agree-date', later);
    await it.task('coverage-build');

    expect(unbuilt).toEqual({ code: 'invalid-answer', fields: ['needsBuilding'] });
    expect(tooEarly).toEqual({ code: 'invalid-answer', fields: ['dueAt'] });
    expect(joined.place).toBe('2: C-1003');
    expect(await it.promise()).toMatchObject({ agreedDueAt: (later as { dueAt: string }).dueAt });
    expect(await workToTheEnd(it)).toBe('completed');
  });

  it('is given up when the customer would rather not wait for the building', async () => {
    const it = await received({});
    await workUntil(it, 'coverage-choose-measure');
    await complete(it, 'coverage-choose-measure', { measure: 'repeater', needsBuilding: true, plan: '建' });
    await complete(it, 'coverage-plan-building', null);

    await complete(it, 'coverage-agree-date', { decision: 'withdraw', reason: '搬迁在即', ...spoken });

    expect(await it.end()).toBe('cancelled');
  });

  it.each([
    [
      'the technician',
      'coverage-survey',
      { result: 'not-solvable', before: bad, reason: '业主禁止施工' },
    ] as const,
    [
      'network planning',
      'coverage-plan-building',
      { decision: 'not-possible', reason: '业主禁止施工' },
    ] as const,
  ])('that %s cannot solve fails, and the customer is told why', async (_who, name, answer) => {
    const it = await received({});
    if (name === 'coverage-plan-building') {
      await workUntil(it, 'coverage-choose-measure');
      await complete(it, 'coverage-choose-measure', { measure: 'new-site', needsBuilding: true, plan: '建' });
    } else await workUntil(it, name);

    await complete(it, name, answer);
    const tell = await it.task('coverage-tell-end');
    await complete(it, 'coverage-tell-end', null);

    expect(tell.context['reason']).toBe('业主禁止施工');
    expect(await it.end()).toBe('failed');
    expect(await it.milestones()).toEqual(
      expect.arrayContaining(['coverage-not-solvable', 'coverage-failed']),
    );
  });

  it('that is cancelled tells whoever asked', async () => {
    const it = await received({});
    await workUntil(it, 'coverage-survey');

    await it.cancel();
    await complete(it, 'coverage-tell-end', null);

    expect(await it.end()).toBe('cancelled');
  });

  it('takes further requests for its place: each is replied to, late ones too, and confirms', async () => {
    const it = await received({});
    const early = buildRequest({ customerNo: 'C-1003', managerId: 'am-02' });
    await it.send(joinCoverage, early);
    await it.send(joinCoverage, early);
    await workUntil(it, 'coverage-reply');
    expect(await it.openNames()).toEqual(['coverage-reply']);
    await complete(it, 'coverage-reply', null);
    expect((await it.task('coverage-reply-joined')).context).toMatchObject({ customerNo: 'C-1003' });
    await workUntil(it, 'coverage-confirm');
    await it.send(joinCoverage, buildRequest({ customerNo: 'C-1008', tier: 'C' }));

    expect((await it.task('coverage-reply-joined')).place).toBe('3: C-1008');
    expect(await workToTheEnd(it)).toBe('completed');

    const view = await it.recorded();
    expect(requestersOf(view)).toMatchObject(
      ['C-1001', 'C-1003', 'C-1008'].map((customerNo) => ({ request: { customerNo }, end: 'confirmed' })),
    );
    expect(view.clocks.map(({ name, state }) => [name, state])).toEqual(
      expect.arrayContaining([1, 2, 3].map((n) => [`coverage-reply:${n}`, 'met'])),
    );
    expect(view.details).toMatchObject({
      requesterManagers: ['am-01', 'am-02'],
      requesterCustomers: ['C-1001', 'C-1003', 'C-1008'],
      requesterChannels: ['hotline'],
    });
  });

  it('takes no more once it is coming to its end; who asks then has to ask anew', async () => {
    const start = buildCoverage(buildRequest({}), {});
    const it = await house().begin(openingOf(start));
    await workUntil(it, 'coverage-survey');
    await it.cancel();

    expect(await refusalOf(it.send(joinCoverage, buildRequest({})))).toEqual({
      code: 'process-closed',
      fields: [],
    });
    expect(await workToTheEnd(it)).toBe('cancelled');
    const late = { ...start, request: buildRequest({}) };
    await expect(house().begin(openingOf(late))).rejects.toMatchObject({
      code: 'unavailable',
      fields: [{ field: 'place' }],
    });
  });

  it('stays with the technician the work was given to', async () => {
    const it = await received({});
    await workUntil(it, 'coverage-survey');
    await it.reassign(await it.task('coverage-survey'), 'maint-head', 'maint-01');
    await it.answerBy(
      await it.task('coverage-survey'),
      person('maint-01'),
      goodCoverageAnswers['coverage-survey'](await it.now()),
    );
    await workUntil(it, 'coverage-work');

    expect((await it.task('coverage-work')).candidates).toEqual(['maint-01']);
    expect(await workToTheEnd(it)).toBe('completed');
  });

  const moved = { by: person('area-01'), to: 'am-03', reason: '岗位调整' };

  it('is followed by the successor of who looks after a customer that joined it, with what was theirs to do', async () => {
    const it = await received({});
    await it.send(joinCoverage, buildRequest({ customerNo: 'C-1003', managerId: 'am-02' }));
    await workUntil(it, 'coverage-reply');
    await complete(it, 'coverage-reply', null);
    await it.reassign(await it.task('coverage-reply-joined'), 'area-01', 'am-02');

    await it.send(changeManager, { ...moved, moved: { managerId: 'am-02', customerNos: ['C-1003'] } });
    await it.send(changeManager, { ...moved, moved: { managerId: 'am-02', customerNos: ['C-1003'] } });

    const view = await it.recorded();
    expect(view).toMatchObject({
      managerId: 'am-01',
      details: { requesterManagers: ['am-01', 'am-03'] },
    });
    expect(requestersOf(view).map(({ request }) => request.managerId)).toEqual(['am-01', 'am-03']);
    expect(await it.eventsOf('manager.changed')).toEqual([]);
    const reply = await it.task('coverage-reply-joined');
    expect([reply.candidates, (await it.task('coverage-survey')).candidates]).toEqual([
      ['am-03'],
      ['maint-02'],
    ]);
    await it.answerBy(reply, person('am-03'), goodCoverageAnswers['coverage-reply-joined'](await it.now()));
    expect(await workToTheEnd(it)).toBe('completed');
  });
});
