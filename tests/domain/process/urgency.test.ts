import * as fc from 'fast-check';
import { urgencyOf } from '../../../domain/process/urgency';

const at = (hours: number): string =>
  new Date(Date.parse('2026-11-20T00:00:00.000Z') + hours * 3_600_000).toISOString();
const task = (dueIn: number, priority: number, expedited: number) =>
  urgencyOf({ dueAt: at(dueIn), priority, expedited }) ?? '';

it('puts what breaks first first, whoever’s it is', () => {
  expect(task(2, 3, 0) < task(40, 1, 0)).toBe(true);
});

it('lets class A go before B, and B before C, of those due about the same time', () => {
  expect([task(10, 3, 0), task(10, 1, 0), task(10, 2, 0)].sort()).toEqual([
    task(10, 1, 0),
    task(10, 2, 0),
    task(10, 3, 0),
  ]);
});

it('moves a task forward each time somebody asks to hurry, three times at the most', () => {
  expect(task(10, 2, 1) < task(10, 2, 0)).toBe(true);
  expect(task(10, 2, 9)).toBe(task(10, 2, 3));
});

it('has no place for a task whose clock is paused', () => {
  expect(urgencyOf({ dueAt: null, priority: 1, expedited: 0 })).toBeNull();
});

it('starves nobody: of the tasks that come a day and a half after a C task is due none goes before it', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000),
      fc.nat(10_000),
      fc.constantFrom(1, 2, 3),
      fc.nat(20),
      (due, later, priority, hurried) => {
        expect(task(due, 3, 0) <= task(due + 36 + later, priority, hurried)).toBe(true);
      },
    ),
  );
});
