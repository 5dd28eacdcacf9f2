import type { CoverageStart } from '../../domain/coverage/coverage';
import { type LastWords, runCase } from '../shared/run-case';
import type { CoverageOutcome } from './contract';
import { tellCancelled } from './end-unsolved';
import { openCoverage } from './open-coverage';
import { tellCoverage } from './story';

const lastWords: LastWords = {
  completed: 'coverage-completed',
  rejected: 'coverage-rejected',
  failed: 'coverage-failed',
  cancelled: 'coverage-cancelled',
};

/** A request for better network coverage of a place (COV-1…COV-5). The workflow's id is `coverage/<requestNo>`. */
export async function coverageRequest(start: CoverageStart): Promise<CoverageOutcome> {
  const it = openCoverage(start);
  it.compensation.push(() => tellCancelled(it));
  return await runCase(it, () => tellCoverage(it), lastWords);
}
