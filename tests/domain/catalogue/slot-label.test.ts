import { slotLabel } from '../../../domain/catalogue/slot-label';

describe('What a resource is to its order', () => {
  it.each([
    ['a.access-pair', 'A 端用户线', 'End A, access pair'],
    ['line.circuit', '电路', 'Circuit'],
    ['line.circuit.2', '电路 2', 'Circuit 2'],
    ['something else', 'something else', 'something else'],
  ])('is said of %s', (slot, zh, en) => {
    expect(slotLabel(slot)).toEqual({ zh, en });
  });
});
