import type { ProcessEvent } from '../../domain/process/event';
import { groupSmsGateway } from '../../domain/catalogue/products/group-sms-gateway';
import { buildOrder, orderedOf } from '../support/build-order';
import { useHouse } from '../support/use-house';

/** What happened, without who, when and which order. */
function shape(events: readonly ProcessEvent[]): string[] {
  return events.map(
    ({ seq, type, data }) =>
      `${seq} ${type} ${'stage' in data ? data.stage : ''}${'milestone' in data ? data.milestone : ''}`,
  );
}

/** Every step is a replay from the beginning: far more work than other tests have. */
const timeoutMs = 180_000;

describe('Eight orders at once where only two fit into the cache', () => {
  const house = useHouse(2);

  it(
    'are replayed all the time, come to their ends, and none leaks into another',
    async () => {
      const orders = await Promise.all(
        Array.from({ length: 8 }, () =>
          house().place(buildOrder(orderedOf(groupSmsGateway)), house().client),
        ),
      );

      // Step by step, so that every order is thrown out of the cache between two of its steps.
      for (const name of ['answer-order', 'confirm-promise', 'configure-data', 'test-end-to-end'] as const) {
        await Promise.all(orders.map((order) => order.complete(name, null)));
      }
      const ends = await Promise.all(orders.map((order) => order.workToTheEnd()));
      const shapes = await Promise.all(orders.map(async (order) => shape(await order.events())));
      const tasks = await Promise.all(orders.map((order) => order.tasks()));

      expect(new Set(ends)).toEqual(new Set(['completed']));
      // Billing and CRM answer in either order.
      expect(
        new Set(
          shapes.map((all) =>
            all
              .map((line) => line.replace(/^\d+ /, ''))
              .sort()
              .join('\n'),
          ),
        ).size,
      ).toBe(1);
      orders.forEach((order, n) => {
        const numbers = (tasks[n] ?? []).map(({ taskId }) => taskId);
        expect([...numbers].sort()).toEqual(
          Array.from({ length: 6 }, (_, task) => `order.${order.no}.${task + 1}`).sort(),
        );
      });
    },
    timeoutMs,
  );
});
