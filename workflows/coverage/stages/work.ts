import type { CoverageMeasure } from '../../../domain/coverage/answers';
import { compare } from '../../../domain/coverage/improvement';
import type { Json } from '../../../domain/json';
import { enter, fromNow, nextRound, reach } from '../../shared/case';
import { now } from '../../shared/now';
import { type CoverageCase, askTechnician } from '../coverage-case';

/**
 * The technician works at the place and measures it again; the rules say whether it is better (COV-4). Resolves with whether it is: if not, `again` says why.
 */
export async function workAtPlace(it: CoverageCase, measure: CoverageMeasure): Promise<boolean> {
  await enter(it, 'coverage-work');
  const { start, before, process } = it;
  const { work, measureAgain } = start.limits.own;
  const round = nextRound(it, 'work');
  const { chosen = null } = process.record.view.details;
  const done = await askTechnician(it, 'coverage-work', {
    ...fromNow(work),
    context: { round, chosen, again: it.again },
  });
  const { after } = await askTechnician(it, 'coverage-measure-again', {
    ...fromNow(measureAgain),
    context: { round, before: { ...before } },
  });
  it.measuredAt = now();
  const compared = before === null ? [] : compare(before, after, start.rules);
  const short = compared.filter(({ verdict }) => verdict === 'short').map(({ quantity }) => quantity);
  const improved = short.length === 0;
  it.again = improved ? null : `复测未达标 not better: ${short.join(', ')}`;
  const { rounds = [] } = process.record.view.details;
  const told: Json = {
    round,
    measure,
    workDone: done.workDone,
    after: { ...after },
    improved,
    reason: it.again,
    compared: compared.map((line) => ({ ...line })),
  };
  reach(it, improved ? 'coverage-improved' : 'coverage-not-improved', {
    rounds: [...(rounds as readonly Json[]), told],
  });
  return improved;
}
