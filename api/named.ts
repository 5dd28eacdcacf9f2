import type { Page } from '../storage/page';
import { type Named, type OfCustomer, withName } from './schemas/named';
import type { Services } from './services';

/**
 * Each with its customer's name, looked up for all of them at once. Takes things as the caller sees them: whose customer is kept from an
 * onlooker has no name either (COV-1).
 */
export async function named<T extends OfCustomer>(
  { views }: Services,
  found: readonly T[],
): Promise<readonly Named<T>[]> {
  const names = await views.reference.customerNames(found.map(({ customerNo }) => customerNo));
  return found.map((one) => withName(names, one));
}

/** The same of one. */
export async function namedOne<T extends OfCustomer>({ views }: Services, one: T): Promise<Named<T>> {
  return withName(await views.reference.customerNames([one.customerNo]), one);
}

/** The same of a page. */
export async function namedPage<T extends OfCustomer>(
  services: Services,
  page: Page<T>,
): Promise<Page<Named<T>>> {
  return { ...page, items: await named(services, page.items) };
}
