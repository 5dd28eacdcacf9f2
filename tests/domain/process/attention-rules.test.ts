import { memberOf } from '../../../domain/process/actor';
import { mayAttend } from '../../../domain/process/attention-rules';
import { demoPerson } from '../../support/demo-caller';
import { person } from '../../support/people';

const order = { managerId: 'am-01' };

describe('Looking after an order on the customer’s side', () => {
  it.each([
    ['am-01', true],
    ['am-02', false],
    ['area-01', true],
    ['ka-head', true],
    ['stn-head', false],
    ['desk-01', false],
    ['res-km-01', false],
  ])('%s: %s', (id, may) => {
    expect(mayAttend(order, person(id))).toBe(may);
  });

  it('whoever stands in for one who may, may', () => {
    const deputyOf = (id: string) => ({ ...person('am-02'), onBehalfOf: memberOf(demoPerson(id)) });

    expect(mayAttend(order, deputyOf('am-01'))).toBe(true);
    expect(mayAttend(order, deputyOf('am-03'))).toBe(false);
  });
});
