import type { Route } from '../../route';
import type { Services } from '../../services';
import { askFor } from '../processes/ask-for';
import { processRoutes } from '../processes/process-routes';
import { amendOrderRoute, listAmendments } from './amend-order';
import { isBeingActivated } from './is-being-activated';
import { orderControl } from './order-control';
import { getCustomerView } from './order-customer-view';
import { orderFilters } from './order-filters';
import { getOrderResources, getOrderSegments } from './order-parts';
import { orderSubject } from './order-subject';
import { planOfOrder } from './plan-of-order';
import { placeOrder } from './place-order';
import { previewAmendmentRoute } from './preview-amendment';

/** Every route about orders: those of any process, and their own. */
export function orderRoutes(services: Services): readonly Route[] {
  return [
    askFor(services, orderSubject, placeOrder),
    ...processRoutes(services, orderSubject, {
      filters: orderFilters,
      control: orderControl(services),
      isTooLateToCancel: isBeingActivated,
      flow: planOfOrder(services),
    }),
    ...[
      getOrderResources,
      getOrderSegments,
      getCustomerView,
      previewAmendmentRoute,
      amendOrderRoute,
      listAmendments,
    ].map((create) => create(services)),
  ];
}
