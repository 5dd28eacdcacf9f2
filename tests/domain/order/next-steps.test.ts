import { groupSmsGateway } from '../../../domain/catalogue/products/group-sms-gateway';
import { nextSteps } from '../../../domain/order/next-steps';
import { executorsOf } from '../../../domain/people/groups';
import { buildOrder, orderedOf } from '../../support/build-order';
import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import { buildTask } from '../../support/build-task';

const line = buildOrder(orderedOf(leasedLine));
const at = (stage: string): { stage: string; closedAt: null } => ({ stage, closedAt: null });

describe('What still has to happen', () => {
  it('is the rest of the plan, each stage with who does it', () => {
    const steps = nextSteps(line, at('provisioning'), []);

    expect(steps.map(({ stage, current }) => [stage, current])).toEqual([
      ['provisioning', true],
      ['test', false],
      ['activation', false],
      ['acceptance', false],
      ['billing', false],
      ['survey', false],
    ]);
    expect(steps.slice(0, 3).map(({ by }) => by.map(({ zh }) => zh))).toEqual([
      ['昆明传输工位', '曲靖传输工位', '昆明数据工位', '曲靖数据工位', '昆明外线工位', '曲靖外线工位'],
      ['昆明数据工位'],
      ['网络系统'],
    ]);
    expect(steps.at(-1)).toMatchObject({ label: { en: 'Call-back' }, by: [{ en: 'Call centre' }] });
  });

  it('shows what of it is open now, and in whose hands', () => {
    const task = buildTask({
      stage: 'provisioning',
      title: { zh: '数据配置', en: 'Configure data equipment' },
      group: executorsOf({ station: 'data', localNetwork: 'kunming' }),
      assignee: 'data-km-01',
      place: 'kunming',
    });

    const [now, next] = nextSteps(line, at('provisioning'), [task]);

    expect(now?.open).toMatchObject([
      { taskId: task.taskId, by: { zh: '昆明数据工位', en: 'Data station, Kunming' }, person: 'data-km-01' },
    ]);
    expect(next?.open).toEqual([]);
  });

  it('names an earlier stage again when an amendment has opened it', () => {
    const check = buildTask({ stage: 'resource-check' });

    expect(
      nextSteps(line, at('test'), [check])
        .map(({ stage }) => stage)
        .slice(0, 2),
    ).toEqual(['resource-check', 'test']);
  });

  it('is work at home for an order without ends', () => {
    const order = { ...buildOrder(orderedOf(groupSmsGateway)), homeNetwork: 'dali' as const };

    const provisioning = nextSteps(order, at('intake'), []).find(({ stage }) => stage === 'provisioning');

    expect(provisioning?.by.map(({ zh }) => zh)).toEqual(['大理数据工位']);
  });

  it('is nothing once the loop is closed', () => {
    expect(nextSteps(line, { stage: 'survey', closedAt: '2026-11-27T08:00:00.000Z' }, [])).toEqual([]);
  });
});
