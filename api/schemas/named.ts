import { z } from 'zod';

/** Beside the `customerNo` of an answer. */
export const customerName = z.string().nullable().meta({
  description: '客户名称，多个客户或未知为 null / the customer’s name; null for several, or unknown',
});

/** Of a customer. */
export interface OfCustomer {
  readonly customerNo: string;
}

/** Something about a customer, with what they are called today; null for several customers, or one nobody knows. */
export type Named<T extends OfCustomer> = T & { readonly customerName: string | null };

/** The same with the name these have for its customer. */
export function withName<T extends OfCustomer>(names: ReadonlyMap<string, string>, one: T): Named<T> {
  return { ...one, customerName: names.get(one.customerNo) ?? null };
}
