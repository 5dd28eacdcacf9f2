import type { CoverageMeasure } from '../../../domain/coverage/answers';
import { enter, forManager, fromNow, reach } from '../../shared/case';
import { type CoverageCase, ask } from '../coverage-case';
import { build } from './building';

/** The account manager chooses the measure, knowing what the technician proposes and why an earlier round was not enough (COV-4). */
export async function chooseMeasure(it: CoverageCase): Promise<CoverageMeasure> {
  await enter(it, 'coverage-planning');
  const { survey = null, rounds = [] } = it.process.record.view.details;
  const { answer } = await ask(it, 'coverage-choose-measure', {
    ...forManager(it),
    ...fromNow(it.start.limits.own.chooseMeasure),
    context: { survey, rounds, again: it.again },
  });
  reach(it, 'coverage-measure-chosen', { chosen: { ...answer } });
  if (answer.needsBuilding) await build(it, answer);
  return answer.measure;
}
