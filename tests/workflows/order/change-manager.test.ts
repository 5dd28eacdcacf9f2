import { buildOrder } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { giveTo } from '../../support/change-manager';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

describe('An order that gets another account manager', () => {
  const house = useHouse(100);

  async function orderAt(name: Parameters<PlacedOrder['workUntil']>[0]): Promise<PlacedOrder> {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil(name);
    return order;
  }

  it('is finished by the new one: every later task of the manager is theirs', async () => {
    const order = await orderAt('check-resources');

    await giveTo(order, 'am-02');
    await order.workToTheEnd();

    const done = (await order.tasks()).filter(({ group }) => group.role === 'account-manager');
    expect(done.map(({ name, completedBy }) => [name, completedBy])).toEqual([
      ['answer-order', 'am-01'],
      ['confirm-promise', 'am-02'],
      ['record-acceptance', 'am-02'],
    ]);
  });

  it('no longer lets the old one complete what they had in hand', async () => {
    const order = await orderAt('confirm-promise');
    const task = await order.claim(await order.task('confirm-promise'), 'am-01');

    await giveTo(order, 'am-02');

    expect(await refusalOf(order.answerAs(task, 'am-01'))).toMatchObject({ code: 'forbidden' });
    expect(await order.answerAs(task, 'am-02')).toMatchObject({ completedBy: 'am-02' });
    await order.workToTheEnd();
  });

  it('lets work the old one handed over go back to the new one', async () => {
    const order = await orderAt('check-resources');
    await giveTo(order, 'am-02');

    await order.returnTask(await order.task('check-resources'), 'res-km-01', '地址不详');

    expect((await order.task('handle-return')).candidates).toEqual(['am-02']);
    await order.workToTheEnd();
  });

  it('hands over a return the old one is putting right', async () => {
    const order = await orderAt('check-resources');
    await order.returnTask(await order.task('check-resources'), 'res-km-01', '地址不详');
    await order.claim(await order.task('handle-return'), 'am-01');

    const { responsible } = await giveTo(order, 'am-02');

    expect(responsible).toMatchObject({ kind: 'awaiting-acceptance', person: 'am-01' });
    expect(await order.task('handle-return')).toMatchObject({ candidates: ['am-02'], assignee: null });
    await order.workToTheEnd();
  });

  it('may get back the one it had', async () => {
    const order = await orderAt('check-resources');
    await giveTo(order, 'am-02');
    await giveTo(order, 'am-01');

    await order.workUntil('confirm-promise');

    expect((await order.task('confirm-promise')).candidates).toEqual(['am-01']);
    await order.workToTheEnd();
  });

  it('told twice has changed once', async () => {
    const order = await orderAt('check-resources');
    await giveTo(order, 'am-02');
    await giveTo(order, 'am-02');
    expect(await order.eventsOf('manager.changed')).toHaveLength(1);
    await order.workToTheEnd();
  });
});
