import { contractApi } from '../../api/processes/contract';
import { coverageApi } from '../../api/processes/coverage';
import { exitApi } from '../../api/processes/exit';
import { solutionApi } from '../../api/processes/solution';
import { placeOrder } from '../../api/routes/orders/place-order';
import { starts } from '../../web/pages/sales/starts';

describe('What the sales desk offers to begin', () => {
  it('is offered to whom the API lets begin it, and sent where the API takes it', () => {
    for (const { kind, path, numbered, starters } of [contractApi, coverageApi, exitApi, solutionApi]) {
      expect([kind, starts[kind]]).toEqual([kind, { path, numbered, roles: starters }]);
    }
    expect(starts.order.roles).toEqual(placeOrder.starters);
  });
});
