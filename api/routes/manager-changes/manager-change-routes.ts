import type { Route } from '../../route';
import type { Services } from '../../services';
import { clocksOfProcess } from '../processes/clocks';
import { cancelRoute } from '../processes/control';
import { explainClockOf } from '../processes/explain-clock';
import { flowRoute, planOfKind } from '../processes/flow';
import { getOne } from '../processes/get-one';
import { listOfKind } from '../processes/list-of-kind';
import { timelineOf } from '../processes/timeline';
import { managerChangeSubject } from './manager-change-subject';
import { deciders, decidingAs, startManagerChange } from './start-manager-change';

/** Every route about changes of account manager (HND-1). They are called off as long as the successor has not accepted. */
export function managerChangeRoutes(services: Services): readonly Route[] {
  return [
    startManagerChange(services),
    listOfKind(services, managerChangeSubject, {}),
    getOne(services, managerChangeSubject),
    ...[timelineOf, clocksOfProcess, explainClockOf].map((create) => create(services, managerChangeSubject)),
    flowRoute(services, managerChangeSubject, planOfKind('manager-change')),
    cancelRoute(services, managerChangeSubject, { roles: deciders, as: decidingAs }),
  ];
}
