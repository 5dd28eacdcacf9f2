import { contractWatchOpening } from '../../../gateway/contract-watch-opening';
import type { Contract } from '../../../domain/customer/customer';
import { changeManager } from '../../../workflows/shared/contract';
import { buildWatch } from '../../support/build-sale';
import type { OpenedCase } from '../../support/opened-case';
import { person } from '../../support/people';
import { useHouse } from '../../support/use-house';

/** So many looks that there is time to do something between two of them. */
const daily = Array.from({ length: 120 }, (_, n) => 120 - n);

describe('The watch over a contract’s end', () => {
  const house = useHouse(100);

  /** The contract stands in the customer's file, and is watched from 130 days before its last day on. */
  async function watched(
    contractNo: string,
    different: Parameters<typeof buildWatch>[1],
  ): Promise<OpenedCase> {
    const contract = await keep({ contractNo, validTo: '2038-03-31' });
    const start = buildWatch(contract, { startedAt: '2037-11-21T00:00:00.000Z', ...different });
    return await house().beginAt(contractWatchOpening(start), start.startedAt);
  }

  async function keep(different: Partial<Contract>): Promise<Contract> {
    const contract = {
      contractNo: 'CT-W',
      customerNo: 'C-2001',
      productCodes: ['leased-line'],
      validFrom: '2036-04-01',
      validTo: '2038-03-31',
      ...different,
    };
    await house().store.contracts.insertOne({ _id: contract.contractNo, ...contract });
    return contract;
  }

  async function warnedOn(watch: OpenedCase): Promise<string[]> {
    const reached = await watch.eventsOf('milestone.reached');
    return reached
      .filter(({ data }) => data.milestone === 'contract-expiring')
      .map(({ at }) => at.slice(0, 10));
  }

  async function untilWarned(watch: OpenedCase, times: number): Promise<void> {
    await watch.until(
      (events) =>
        events.filter(
          (event) => event.type === 'milestone.reached' && event.data.milestone === 'contract-expiring',
        ).length >= times,
    );
  }

  it('warns the account manager 120, 90, 60 and 30 days before, once each, and ends with the contract', async () => {
    const watch = await watched('CT-W1', {});

    expect(await watch.end()).toBe('completed');
    expect(await warnedOn(watch)).toEqual(['2037-12-01', '2037-12-31', '2038-01-30', '2038-03-01']);
    expect(await watch.milestones()).toContain('contract-expired');
    const told = await house().store.notifications.find({ processId: watch.handle.workflowId }).toArray();
    expect(told.filter(({ level }) => level === 'warning')).toHaveLength(4);
    expect(told.every(({ recipient }) => recipient.kind === 'person' && recipient.id === 'am-01')).toBe(true);
  });

  it('warns once of days that are past when it begins', async () => {
    const watch = await watched('CT-W2', { startedAt: '2038-02-10T00:00:00.000Z' });

    await watch.end();

    expect(await warnedOn(watch)).toEqual(['2038-02-10', '2038-03-01']);
    expect((await watch.recorded()).details['warned']).toEqual([60, 30]);
  });

  it('ends without a further warning when the contract is renewed, or ends on another day', async () => {
    const renewed = await watched('CT-W3', { warnDaysBefore: daily });
    await keep({ contractNo: 'CT-W3-new', validFrom: '2038-04-01', validTo: '2040-03-31' });
    const changed = await watched('CT-W4', {
      contract: { ...(await keep({ contractNo: 'CT-W5', customerNo: 'C-2002' })) },
    });
    await house().store.contracts.updateOne({ _id: 'CT-W5' }, { $set: { validTo: '2038-01-31' } });

    expect([await renewed.end(), await changed.end()]).toEqual(['completed', 'completed']);
    expect((await warnedOn(renewed)).length).toBeLessThan(daily.length);
    expect((await renewed.milestones()).at(-1)).toBe('contract-renewed');
    expect((await changed.milestones()).at(-1)).toBe('contract-term-changed');
  });

  it('follows a change of account manager', async () => {
    const watch = await watched('CT-W6', {
      warnDaysBefore: daily,
      contract: await keep({ contractNo: 'CT-W7', customerNo: 'C-2003' }),
    });
    await watch.send(changeManager, { by: person('area-01'), to: 'am-02', reason: '岗位调整' });

    await untilWarned(watch, 1);
    await watch.end();
    const last = (
      await house()
        .store.notifications.find({ processId: watch.handle.workflowId, level: 'warning' })
        .sort({ at: -1 })
        .toArray()
    )[0];

    expect(last?.recipient).toEqual({ kind: 'person', id: 'am-02' });
  });
});
