import { enter, fromNow, reach } from '../../shared/case';
import { type CoverageCase, askTechnician } from '../coverage-case';
import { endUnsolved } from '../end-unsolved';

/** The technician surveys the place, measures it as it is, and proposes a measure (COV-4). */
export async function survey(it: CoverageCase): Promise<void> {
  await enter(it, 'coverage-survey');
  const answer = await askTechnician(it, 'coverage-survey', {
    ...fromNow(it.start.limits.own.survey),
    context: { reply: { ...it.reply } },
  });
  it.before = answer.before;
  const found =
    answer.result === 'solvable'
      ? { cause: answer.cause, proposal: answer.proposal }
      : { cause: answer.reason };
  reach(it, 'coverage-surveyed', { before: { ...answer.before }, survey: found });
  if (answer.result === 'not-solvable') await endUnsolved(it, answer.reason);
}
