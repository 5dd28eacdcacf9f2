import { defineQuery } from '@temporalio/workflow';
import { toRefused } from '../../api/errors';
import { type Gateway, createGateway } from '../../gateway/gateway';
import type { ProblemCode } from '../../domain/errors';
import { processIdOf } from '../../domain/process/process-kind';
import { orderOpening } from '../../gateway/order-opening';
import { describeProcess } from '../../workflows/shared/contract';
import { ApiOrder } from '../support/api-order';
import { buildOrder } from '../support/build-order';
import { useServedHouse } from '../support/use-served-house';

describe('Asking a process something', () => {
  const house = useServedHouse();

  const gatewayOn = (queue: string, answerWithinMs: number): Gateway =>
    createGateway(house().client, queue, answerWithinMs);
  const refusalOf = async (asked: Promise<unknown>): Promise<ProblemCode | 'answered'> => {
    try {
      await asked;
      return 'answered';
    } catch (error) {
      return toRefused(error).code;
    }
  };

  it('gets its answer', async () => {
    const order = await ApiOrder.place(house().api, {});
    const gateway = gatewayOn(house().queue, 10_000);

    const view = await gateway.query(describeProcess, processIdOf('order', order.no), [], 'process-closed');

    expect(view).toMatchObject({ businessKey: order.no, state: 'acknowledged' });
  });

  it('one that there is not is over for whoever asks', async () => {
    const gateway = gatewayOn(house().queue, 10_000);
    const asked = gateway.query(describeProcess, 'order/SO-NONE', [], 'process-closed');

    expect(await refusalOf(asked)).toBe('process-closed');
  });

  it('that has no answer to it is a conflict, no fault', async () => {
    const order = await ApiOrder.place(house().api, {});
    const gateway = gatewayOn(house().queue, 10_000);
    const unheardOf = defineQuery<string>('unheardOf');

    expect(
      await refusalOf(gateway.query(unheardOf, processIdOf('order', order.no), [], 'process-closed')),
    ).toBe('conflict');
  });

  it('while nobody works on it, is told to come again in time', async () => {
    const start = buildOrder({});
    const gateway = gatewayOn('nobody-works-here', 500);
    expect(await refusalOf(gateway.start(orderOpening(start)))).toBe('unavailable');

    const asked = gateway.query(describeProcess, processIdOf('order', start.orderNo), [], 'process-closed');

    expect(await refusalOf(asked)).toBe('unavailable');
    await house().client.workflow.getHandle(processIdOf('order', start.orderNo)).terminate();
  });
});
