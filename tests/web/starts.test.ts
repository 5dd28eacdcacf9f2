import { contractApi } from '../../api/processes/contract';
import { coverageApi } from '../../api/processes/coverage';
import { exitApi } from '../../api/processes/exit';
import { solutionApi } from '../../api/processes/solution';
import { placeOrder } from '../../api/routes/orders/place-order';
import { demoCaller } from '../support/demo-caller';
import { mayStart, mayStartAnything } from '../../web/pages/sales/start-kinds';
import { starts } from '../../web/pages/sales/starts';

describe('What the sales desk offers to begin', () => {
  it('is offered to whom the API lets begin it, and sent where the API takes it', () => {
    for (const { kind, path, numbered, starters } of [contractApi, coverageApi, exitApi, solutionApi]) {
      expect([kind, starts[kind]]).toEqual([kind, { path, numbered, roles: starters }]);
    }
    expect(starts.order.roles).toEqual(placeOrder.starters);
  });

  it('is there for whoever may begin something, and for nobody else', () => {
    const may = (id: string): boolean => mayStartAnything(demoCaller(id, []));

    expect(['desk-01', 'am-01', 'call-01', 'chief-01'].filter(may)).toHaveLength(4);
    expect(['mkt-01', 'fin-01', 'field-km-01', 'it-01'].filter(may)).toEqual([]);
    expect(mayStart('order', demoCaller('call-01', []))).toBe(false);
    expect(mayStart('order', demoCaller('call-01', ['desk-01']))).toBe(true);
  });
});
