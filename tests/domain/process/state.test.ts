import { isTerminal, mayBecome, processStates } from '../../../domain/process/state';

describe('The states of a process', () => {
  it('end with rejected, cancelled, completed, failed and partial: nothing comes after those', () => {
    const ends = processStates.filter((state) => processStates.every((next) => !mayBecome(state, next)));

    expect(ends).toEqual(['rejected', 'cancelled', 'completed', 'failed', 'partial']);
    expect(processStates.filter(isTerminal)).toEqual(ends);
  });

  it('all can be reached from acknowledged', () => {
    const reached = new Set<string>(['acknowledged']);
    for (const _round of processStates) {
      for (const from of processStates) {
        if (reached.has(from)) for (const to of processStates) if (mayBecome(from, to)) reached.add(to);
      }
    }

    expect([...reached].sort()).toEqual([...processStates].sort());
  });

  it.each(['acknowledged', 'inProgress', 'pending', 'held'] as const)(
    'allow cancelling from %s by way of assessment',
    (state) => {
      expect(mayBecome(state, 'assessingCancellation')).toBe(true);
      expect(mayBecome(state, 'cancelled')).toBe(false);
    },
  );

  it('allow a hold before and after the order is taken on, and the way back', () => {
    for (const held of ['held', 'pending'] as const) {
      for (const open of ['acknowledged', 'inProgress'] as const) {
        expect([mayBecome(open, held), mayBecome(held, open)]).toEqual([true, true]);
      }
    }
  });

  it('complete only what is in progress', () => {
    expect(processStates.filter((state) => mayBecome(state, 'completed'))).toEqual(['inProgress']);
  });
});
