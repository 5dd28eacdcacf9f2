import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { localNetworks } from '../../../../domain/people/department';
import { problemCategories, problemSeverities } from '../../../../domain/process/problem';
import { mayRaiseForAll } from '../../../../domain/process/problem-rules';
import { mayRepair } from '../../../../domain/process/repair-rules';
import { whyNotClaim } from '../../../../domain/process/task-rules';
import type { FakeSystem } from '../../../support/fakes/fake-system';
import type { House } from '../../../support/house';
import { raiseProblem, repairCall } from '../../../../workflows/shared/contract';
import { type Move, moves } from './move';
import { bestMood, someRepair } from './some-answer';
import { anySomeone, thePerson } from './someone';

const operations = ['reserve', 'exchange', 'release', 'activate', 'start', 'file'] as const;

const anyProblem = fc.record({
  /** Null: of the order as a whole. */
  pick: fc.option(fc.nat(20), { freq: 4 }),
  who: anySomeone,
  category: fc.constantFrom(...problemCategories),
  severity: fc.constantFrom(...problemSeverities),
  localNetwork: fc.option(fc.constantFrom(...localNetworks)),
});

export const problems = moves('raise a problem', anyProblem, async (life, { pick, who, ...about }) => {
  const { order, ledger } = life;
  const task = pick === null ? null : await life.openTask(pick);
  const by = thePerson(who, (candidate) =>
    task === null ? mayRaiseForAll(order.start, candidate) : whyNotClaim(task, candidate) === null,
  );
  const description = ledger.newWords();
  const report = { ...about, description, evidence: null };
  await life.tell(
    raiseProblem,
    { by, taskId: task?.taskId ?? null, report },
    { by: by.id, words: description, types: ['problem.raised'] },
  );
});

const anyRepair = fc.record({ who: anySomeone, mood: fc.nat(bestMood) });

export const repairs = moves('repair a call', anyRepair, async (life, { who, mood }) => {
  const { order, ledger } = life;
  const [call] = (await order.recorded()).stuck;
  if (call === undefined) return;
  const by = thePerson(who, (candidate) => mayRepair(candidate, call, order.start.managerId));
  const words = ledger.newWords();
  const repair = someRepair({ customerNo: order.start.customerNo }, mood, words);
  await life.tell(
    repairCall,
    { by, callId: call.callId, repair },
    { by: by.id, words, types: ['fallout.acted'] },
  );
});

/** The systems refuse once, or fail, whichever order calls them next. `longest`: how many calls an outage lasts at most. */
export function outages(longest: number): fc.Arbitrary<Move> {
  const anyOutage = fc.record({
    operation: fc.constantFrom(...operations),
    refuses: fc.boolean(),
    times: fc.integer({ min: 1, max: longest }),
  });
  return moves('outage', anyOutage, async ({ house }, { operation, refuses, times }) => {
    const system: FakeSystem<string> = systemOf(house, operation);
    if (refuses) system.refuse(operation, 'conflict', 1);
    else system.fail(operation, times);
  });
}

/** All systems work again. */
export function endOutages(house: House): void {
  for (const operation of operations) {
    const system: FakeSystem<string> = systemOf(house, operation);
    system.refuse(operation, 'conflict', 0);
    system.fail(operation, 0);
  }
}

function systemOf({ network, billing, crm }: House, operation: (typeof operations)[number]) {
  if (operation === 'start') return billing;
  return operation === 'file' ? crm : network;
}

export const pauses = moves(
  'wait',
  fc.record({ ms: fc.integer({ min: 1, max: 100 }) }),
  async (_life, { ms }) => {
    await pause(ms);
  },
);
