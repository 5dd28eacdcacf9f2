import { problemsOfCoverageAnswer } from '../../domain/coverage/answer-rules';
import type { CoverageTaskName } from '../../domain/coverage/answers';
import type { CoverageStart } from '../../domain/coverage/coverage';
import { replyClockName } from '../../domain/coverage/requester';
import type { Details } from '../../domain/process/event';
import { losesNothing, openCase, reach } from '../shared/case';
import { now } from '../shared/now';
import type { CoverageCase } from './coverage-case';
import { listenToManagers } from './managers';
import { changesOf, listenToRequests, take } from './requesters';

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

/** A hold is for a cause of the customer who opened the case: whoever joined it is owed their reply all the same (ENT-1). */
function isOfWhoJoined(clockName: string, taskName: string | null): boolean {
  if (taskName !== null) return taskName === 'coverage-reply-joined';
  return clockName.startsWith('coverage-reply:') && clockName !== replyClockName(1);
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
  it.process.clocks.runOnThroughHolds(isOfWhoJoined);
  take(it, start.request);
  reach(it, 'coverage-received', changesOf(it, 1));
  // A request that came with the start is handed over at once: it has to find itself known.
  listenToRequests(it);
  listenToManagers(it);
  return it;
}
