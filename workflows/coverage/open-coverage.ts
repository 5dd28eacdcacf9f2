import { problemsOfCoverageAnswer } from '../../domain/coverage/answer-rules';
import type { CoverageTaskName } from '../../domain/coverage/answers';
import type { CoverageStart } from '../../domain/coverage/coverage';
import type { Details } from '../../domain/process/event';
import { losesNothing, openCase, reach } from '../shared/case';
import { now } from '../shared/now';
import type { CoverageCase } from './coverage-case';
import { listenToRequests, requestersIn, take } from './requesters';

function detailsOf({ place, placeKey, caseOfPlace, rules }: CoverageStart): Details {
  return {
    place: { ...place },
    placeKey,
    caseOfPlace,
    joinable: true,
    rules: { version: rules.version },
    rounds: [],
  };
}

/** Opens the record of a coverage request, registers everything it answers to and starts the clock of the initial reply (ENT-1). */
export function openCoverage(start: CoverageStart): CoverageCase {
  const opened = openCase(start, {
    kind: 'coverage',
    firstStage: 'coverage-assignment',
    details: detailsOf(start),
    checkAnswer: ({ name }, answer) =>
      problemsOfCoverageAnswer(name as CoverageTaskName, answer, {
        now: now(),
        buildingAt: it.buildingAt,
        promisedAt: it.reply?.expectedAt ?? null,
        before: it.before,
        measuredAt: it.measuredAt,
      }),
    assessCancellation: losesNothing,
  });
  // Extended in place: its control looks at `begun` of this very object.
  const it: CoverageCase = Object.assign(opened, {
    requesters: [],
    reply: null,
    technicianId: '',
    before: null,
    buildingAt: null,
    measuredAt: null,
    again: null,
  });
  take(it, start.request);
  reach(it, 'coverage-received', requestersIn(it));
  // A request that came with the start is handed over at once: it has to find itself known.
  listenToRequests(it);
  return it;
}
