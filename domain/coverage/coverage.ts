import type { CaseStart } from '../process/case-start';
import type { ImprovementRules } from './improvement';
import type { CoverageLimits } from './limits';
import type { CoveragePlace } from './place';
import type { CoverageRequest } from './requester';

/** Everything the process of a coverage request needs, frozen as of its start. */
export interface CoverageStart extends CaseStart<CoverageLimits> {
  readonly place: CoveragePlace;
  readonly placeKey: string;
  /** The how manieth case of this place it is, 1 first: its number ends with it. */
  readonly caseOfPlace: number;
  readonly request: CoverageRequest;
  readonly rules: ImprovementRules;
}
