import type { ProcessEvent } from '../../../domain/process/event';
import type { SolutionStart } from '../../../domain/solution/solution';
import { monthsLater } from '../../../domain/solution/trial';
import { beginOnMonday, seedForSale } from '../../support/begin-solution';
import { calendarOf2037 } from '../../support/build-order';
import { entitledAs } from '../../support/build-solution';
import type { OpenedCase } from '../../support/opened-case';
import { refusalOf } from '../../support/refusal';
import { daysAfter, told } from '../../support/solution-answers';
import { complete, workToTheEnd, workUntil } from '../../support/work-on-solution';
import { useHouse } from '../../support/use-house';

/** Whether a milestone was reached so many times. */
function reached(milestone: string, times: number) {
  return (events: readonly ProcessEvent[]): boolean =>
    events.filter((event) => event.type === 'milestone.reached' && event.data.milestone === milestone)
      .length >= times;
}

describe('What a customer sees and tries', () => {
  const house = useHouse(100);

  beforeAll(async () => await seedForSale(house()));

  /** In skipped time, a customer that tries it for 20 days. */
  async function trying(different: Partial<SolutionStart>): Promise<OpenedCase> {
    const solution = await beginOnMonday(house(), different);
    await workUntil(solution, 'present-solution');
    const trial = { askedBy: 'us', days: 20 } as const;
    await complete(solution, 'present-solution', { ...told, demonstration: null, trial });
    await complete(solution, 'set-up-trial', null);
    await solution.task('conclude-trial');
    return solution;
  }

  async function trialOf(solution: OpenedCase): Promise<Record<string, string>> {
    return (await solution.recorded()).details['trial'] as Record<string, string>;
  }

  it.each([
    ['A1', 3],
    ['B1', 2],
    ['C', 1],
  ] as const)(
    'lets a %s customer try for %i months at most, however it is extended',
    async (tier, months) => {
      const solution = await trying({ ...entitledAs(tier), asked: { demonstration: false, trial: true } });
      const { startedAt = '', limitAt = '' } = await trialOf(solution);

      const beyond = complete(solution, 'conclude-trial', {
        result: 'extended',
        endsAt: daysAfter(limitAt, 1),
        reason: '客户要求',
      });

      expect(limitAt).toBe(monthsLater(calendarOf2037, startedAt, months));
      expect(await refusalOf(beyond)).toEqual({ code: 'invalid-answer', fields: ['endsAt'] });
      await solution.cancel();
      await complete(solution, 'switch-off-trial', null);
      await complete(solution, 'inform-customer', null);
      expect(await solution.end()).toBe('cancelled');
    },
  );

  it('stops a trial by itself at its end, on hold or not; it goes on only within the limit', async () => {
    const solution = await trying({});
    await solution.hold('customer');
    const { endsAt = '', limitAt = '' } = await trialOf(solution);
    await solution.until(reached('trial-stopped', 1));
    const [stopped] = (await solution.eventsOf('milestone.reached')).filter(
      ({ data }) => data.milestone === 'trial-stopped',
    );
    await complete(solution, 'switch-off-trial', null);
    await complete(solution, 'conclude-trial', { result: 'extended', endsAt: limitAt, reason: '续测' });
    await complete(solution, 'set-up-trial', null);
    await solution.until(reached('trial-stopped', 2));
    await complete(solution, 'switch-off-trial', null);
    await complete(solution, 'conclude-trial', { result: 'closed', reason: '客户暂不采用' });
    await solution.resume();
    await complete(solution, 'record-decision', { decision: 'declined', reason: '预算不足' });

    expect(await solution.end()).toBe('completed');
    expect(stopped?.at.slice(0, 15)).toBe(endsAt.slice(0, 15));
    expect((await solution.recorded()).details).toMatchObject({
      outcome: 'declined',
      filedAs: expect.any(String),
      trial: { state: 'closed', endsAt: limitAt },
    });
  });

  it('takes a converted trial for the customer’s word', async () => {
    const solution = await trying({});
    await complete(solution, 'conclude-trial', null);

    expect(await workToTheEnd(solution)).toBe('completed');
    expect((await solution.recorded()).details).toMatchObject({
      outcome: 'sold',
      trial: { state: 'converted' },
    });
    expect((await solution.tasks()).map(({ name }) => name)).not.toContain('record-decision');
  });

  it('is switched off when the case is called off after the trial was converted, before there is a sale', async () => {
    const solution = await trying({ customerNo: 'C-0000' });
    await complete(solution, 'conclude-trial', null);
    await workUntil(solution, 'settle-sale');

    await complete(solution, 'settle-sale', { action: 'call-off', reason: '客户改变主意' });
    await complete(solution, 'switch-off-trial', null);
    await complete(solution, 'inform-customer', null);

    expect(await solution.end()).toBe('cancelled');
  });

  it('is shown to a B customer once a year unasked, whichever solution it is about', async () => {
    const ofTheirs = { ...entitledAs('B1'), customerNo: 'C-1005', managerId: 'am-03' };
    const offered = { ...told, demonstration: { askedBy: 'us', onSite: true } as const, trial: null };
    const first = await beginOnMonday(house(), ofTheirs);
    await workUntil(first, 'present-solution');
    await complete(first, 'present-solution', offered);
    await workToTheEnd(first);
    const second = await beginOnMonday(house(), ofTheirs);
    await workUntil(second, 'present-solution');

    const again = await refusalOf(complete(second, 'present-solution', offered));

    expect(again.fields).toEqual(['demonstration.askedBy']);
    const asked = { askedBy: 'customer', onSite: true } as const;
    await complete(second, 'present-solution', { ...offered, demonstration: asked });
    expect(await workToTheEnd(second)).toBe('completed');
  });
});
