import { BusinessError } from '../../../domain/errors';
import type { OrderedService } from '../../../domain/order/planned-steps';
import type { ProcessView } from '../../../domain/process/process-view';
import { productAsOrdered } from '../../frozen-limits';
import type { Services } from '../../services';
import type { WholeProcess } from '../processes/whole-process';

/** An order with everything its whole truth follows from. */
export interface WholeOrder extends WholeProcess {
  /** What was ordered, as last amended. */
  readonly ordered: OrderedService;
}

/**
 * A process that is an order, with what was ordered and the limits it was placed by.
 * @throws BusinessError `unavailable` when reference data is missing
 */
export async function asOrdered(services: Services, whole: WholeProcess): Promise<WholeOrder> {
  const asInCatalogue = orderedOf(services, whole.view);
  const product = await productAsOrdered(services, whole.view, asInCatalogue.product);
  return { ...whole, ordered: { ...asInCatalogue, product } };
}

/**
 * What was ordered, as last amended.
 * @throws BusinessError `unavailable` when its product is not in the catalogue any more
 */
export function orderedOf({ catalogue }: Services, view: ProcessView): OrderedService {
  const details = view.details as unknown as {
    readonly productCode: string;
    readonly bandwidthKbps: number | null;
    readonly ends: OrderedService['ends'];
    readonly homeNetwork: OrderedService['homeNetwork'];
    readonly requestedDate: string | null;
  };
  const { productCode, bandwidthKbps, ends, homeNetwork, requestedDate } = details;
  const product = Object.hasOwn(catalogue, productCode) ? catalogue[productCode] : undefined;
  if (product === undefined)
    throw new BusinessError('unavailable', `The product of ${view.businessKey} is missing.`);
  return { product, bandwidthKbps, ends, requestedDate, homeNetwork };
}
