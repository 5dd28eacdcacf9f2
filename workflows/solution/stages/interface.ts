import { networkMaintenance, networkPlanning, productStaff } from '../../../domain/people/groups';
import type { WorkGroup } from '../../../domain/people/person';
import { nameOfNth } from '../../../domain/solution/numbered';
import type { Interface } from '../../../domain/solution/solution';
import { enter, forGroup, fromNow, reach } from '../../shared/case';
import { type InterfaceAnswer, type SolutionCase, ask, inBrief } from '../solution-case';
import { tellCustomer } from '../tell-customer';

/** 6.1, 6.2 and 6.3 of S0. */
const groups: Readonly<Record<Interface, WorkGroup>> = {
  'network-maintenance': networkMaintenance,
  product: productStaff,
  'network-planning': networkPlanning,
};

/** Asks an interface whether it can make what is missing; its answer goes back to the gate, and the customer hears it (SOL-3). */
export async function askInterface(it: SolutionCase, which: Interface, question: string): Promise<void> {
  await enter(it, 'solution-interface');
  reach(it, 'interface-asked', null);
  const { answer } = await ask(it, 'answer-interface', {
    ...forGroup(it, groups[which]),
    ...fromNow(it.start.limits.own.answerInterface),
    place: which,
    context: { question, needs: inBrief(it) },
  });
  const possible = answer.result === 'possible';
  const said = possible ? answer.what : answer.reason;
  const expectedAt = possible ? answer.expectedAt : null;
  const kept: InterfaceAnswer = { interface: which, question, result: answer.result, said, expectedAt };
  it.interfaceAnswers.push(kept);
  reach(it, 'interface-answered', {
    [nameOfNth('interfaceAnswer', it.interfaceAnswers.length)]: kept,
  });
  await tellCustomer(it, 'interface-answered', said, expectedAt);
}
