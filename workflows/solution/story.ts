import type { Offer } from '../../domain/solution/solution';
import { note, type SolutionCase } from './solution-case';
import { choose } from './stages/choice';
import { type Decided, decideByCustomer } from './stages/decision';
import { design } from './stages/design';
import { fileInLibrary } from './stages/filing';
import { passGate } from './stages/gate';
import { recordNeeds } from './stages/needs';
import { demonstrate, present } from './stages/presentation';
import { startSale } from './stages/sale';
import { tryOut } from './stages/trial';

/** From the customer's needs to a solution it has accepted or not (SOL-1…SOL-7). */
export async function tellSolution(it: SolutionCase): Promise<void> {
  await recordNeeds(it);
  await choose(it);
  let offer = await passGate(it);
  for (;;) {
    const { decision, by } = await offerToCustomer(it, offer);
    if (decision.decision === 'revise') {
      offer = await reviseFor(it, decision.reason);
      continue;
    }
    const accepted = decision.decision === 'accepted';
    await fileInLibrary(it, offer, accepted);
    if (accepted) await startSale(it, by);
    else note(it, { outcome: 'declined' });
    return;
  }
}

/** Presented, shown, tried, decided. */
async function offerToCustomer(it: SolutionCase, offer: Offer): Promise<Decided> {
  const { demonstration, trial } = await present(it, offer);
  await demonstrate(it, demonstration);
  const tried = await tryOut(it, trial);
  return await decideByCustomer(it, offer, tried);
}

/** The customer wants it otherwise: another version, with a promise of its own. Where there can be none the gate decides again. */
async function reviseFor(it: SolutionCase, reason: string): Promise<Offer> {
  it.process.clocks.startNow('promise', it.start.limits.own.promise, []);
  const support = it.support ?? it.analysis?.support ?? [];
  return (await design(it, { support, revise: reason })) ?? (await passGate(it));
}
