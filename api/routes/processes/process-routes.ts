import type { Route } from '../../route';
import type { Services } from '../../services';
import { attendingAs, steering } from './attending';
import { clocksOfProcess } from './clocks';
import { listContacts, noteContact } from './contacts';
import { cancelRoute, expediteRoute, holdRoute, resumeRoute } from './control';
import { explainClockOf } from './explain-clock';
import { type PlanOf, flowRoute } from './flow';
import { getOne } from './get-one';
import { holdingLedger } from './holding-ledger';
import { type ListFilters, listOfKind } from './list-of-kind';
import { type IsTooLate, previewCancellationOf } from './preview-cancellation';
import { problemsOf } from './problems-of';
import { type ControlExtras, controlOf } from './process-control';
import { raiseProblemOf } from './raise-problem';
import { repairStuckCall } from './repair-stuck-call';
import type { ShownSubject } from './subject';
import { timelineOf } from './timeline';

/** What a kind of process adds to the routes of every kind. */
export interface OfItsOwn {
  readonly filters: ListFilters;
  readonly control: ControlExtras;
  readonly isTooLateToCancel: IsTooLate;
  readonly flow: PlanOf;
}

/** Every route about the processes of a kind there are: to list, follow and steer them. */
export function processRoutes(
  services: Services,
  subject: ShownSubject,
  { filters, control, isTooLateToCancel, flow }: OfItsOwn,
): readonly Route[] {
  return [
    listOfKind(services, subject, filters),
    getOne(services, subject),
    ...[timelineOf, clocksOfProcess, explainClockOf, holdingLedger].map((create) =>
      create(services, subject),
    ),
    controlOf(services, subject, control, isTooLateToCancel),
    flowRoute(services, subject, flow),
    ...[holdRoute, resumeRoute, expediteRoute].map((create) => create(services, subject)),
    previewCancellationOf(services, subject, isTooLateToCancel),
    cancelRoute(services, subject, { roles: steering, as: attendingAs }),
    ...[listContacts, noteContact, problemsOf, raiseProblemOf, repairStuckCall].map((create) =>
      create(services, subject),
    ),
  ];
}
