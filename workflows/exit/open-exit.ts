import { startClock } from '../../domain/clock/clock';
import { problemsOfExitAnswer } from '../../domain/exit/answer-rules';
import type { ExitStart } from '../../domain/exit/exit';
import { losesNothing, openCase, reach } from '../shared/case';
import type { ExitCase } from './exit-case';
import { exitSystems } from './exit-systems';

/** Opens an exit's record and starts its clocks: the manager is told in the same moment (EXI-1). */
export function openExit(start: ExitStart): ExitCase {
  const { mode, services, toContractNo, reason, hits, limits, receivedAt, calendar } = start;
  const opened = openCase(start, {
    kind: 'exit',
    firstStage: mode === 'transfer' ? 'exit-transfer' : 'exit-retention',
    details: { mode, services, toContractNo, reason, hits: hits.map((hit) => ({ ...hit })) },
    checkAnswer: (task, answer) => problemsOfExitAnswer(task, answer),
    assessCancellation: losesNothing,
  });
  const it: ExitCase = {
    ...opened,
    systems: exitSystems(),
    decidedBy: start.enteredBy,
    leaving: [],
    ceased: [],
    contractsTouched: new Set(),
    closing: [],
    lastDay: '',
    before: { orders: [], resources: [], staying: [], stayingBilled: [] },
    isSettled: false,
    clearing: Promise.resolve(),
    collecting: Promise.resolve(),
    marked: '',
    proof: [],
  };
  const clockOf = (name: string, budget: typeof limits.own.finish): void =>
    it.process.clocks.start(startClock(name, budget, receivedAt, calendar));
  if (mode !== 'transfer') clockOf('exit-retention', limits.own.retention);
  // One that was only detected promises the customer nothing.
  if (hits.length === 0) clockOf('promise', limits.own.finish);
  const asked = mode === 'transfer' ? 'transfer-asked' : 'exit-asked';
  reach(it, hits.length === 0 ? asked : 'exit-detected', null);
  return it;
}
