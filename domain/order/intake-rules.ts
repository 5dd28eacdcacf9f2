import type { Instant, LocalDate, WorkingCalendar } from '../calendar/working-calendar';
import { localDateOf } from '../calendar/local-time';
import type { Product } from '../catalogue/product';
import type { Address, Contract, Customer } from '../customer/customer';
import { BusinessError } from '../errors';
import type { OrderInput } from './input';
import type { OrderEnd } from './order';

/** What is known about the things an order names. */
export interface IntakeFacts {
  readonly customer: Customer | null;
  readonly contracts: readonly Contract[];
  readonly product: Product | null;
  readonly addresses: readonly Address[];
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

/** An order that can be taken: everything it names exists and fits together. */
export interface AdmittedOrder {
  readonly customer: Customer;
  readonly contract: Contract;
  readonly product: Product;
  readonly bandwidthKbps: number | null;
  readonly ends: readonly OrderEnd[];
}

/**
 * Admits an order or says what is wrong with it, before anything is started or reserved (O2A-2, intake).
 * @throws BusinessError `unknown-customer`, `customer-not-signed`, `unknown-product`, `no-valid-contract`, `wrong-ends`,
 * `address-not-served`, `wrong-bandwidth`, `date-in-the-past`
 */
export function admitOrder(input: OrderInput, facts: IntakeFacts): AdmittedOrder {
  const today = localDateOf(facts.calendar, facts.now);
  const customer = signedCustomer(input, facts.customer);
  const product = productOf(input, facts.product);
  const contract = contractFor(input, facts.contracts, today);
  const ends = endsOf(input, product, facts.addresses);
  const bandwidthKbps = bandwidthOf(input, product);
  refusePastDate(input.requestedDate ?? null, today);
  return { customer, contract, product, bandwidthKbps, ends };
}

/** @throws BusinessError `unknown-customer`, `customer-not-signed` */
export function signedCustomer({ customerNo }: OrderInput, customer: Customer | null): Customer {
  if (customer === null) {
    const reason = '客户不存在 / there is no such customer';
    throw new BusinessError('unknown-customer', `There is no customer ${customerNo}.`, [
      { field: 'customerNo', reason },
    ]);
  }
  if (!customer.signed) {
    const reason = '客户未签约 / this customer has not signed';
    throw new BusinessError('customer-not-signed', `Customer ${customerNo} has not signed yet (CUS-1).`, [
      { field: 'customerNo', reason },
    ]);
  }
  return customer;
}

/** @throws BusinessError `unknown-product` */
export function productOf({ productCode }: OrderInput, product: Product | null): Product {
  if (product !== null) return product;
  const reason = '产品不在目录中 / not in the catalogue';
  throw new BusinessError('unknown-product', `There is no product ${productCode}.`, [
    { field: 'productCode', reason },
  ]);
}

/**
 * The contract an order falls under on a day.
 * @throws BusinessError `no-valid-contract`
 */
export function contractFor(input: OrderInput, contracts: readonly Contract[], today: string): Contract {
  const asked = contracts.filter(
    (contract) => input.contractNo === undefined || contract.contractNo === input.contractNo,
  );
  const inForce = asked.find(
    ({ productCodes, validFrom, validTo }) =>
      productCodes.includes(input.productCode) && validFrom <= today && today <= validTo,
  );
  if (inForce !== undefined) return inForce;
  const reason = '无有效合同涵盖该产品 / no contract in force covers this product';
  throw new BusinessError(
    'no-valid-contract',
    `No contract of ${input.customerNo} in force on ${today} covers ${input.productCode}.`,
    [{ field: input.contractNo === undefined ? 'customerNo' : 'contractNo', reason }],
  );
}

/**
 * The ends asked for, as many as the product has.
 * @throws BusinessError `wrong-ends`, `address-not-served`
 */
export function endsOf(
  { ends }: OrderInput,
  product: Product,
  addresses: readonly Address[],
): readonly OrderEnd[] {
  if (ends.length !== product.endCount) {
    const reason = `该产品需要 ${product.endCount} 个端点 / this product has ${product.endCount} end(s), ${ends.length} given`;
    throw new BusinessError(
      'wrong-ends',
      `${product.code} has ${product.endCount} end(s), not ${ends.length}.`,
      [{ field: 'ends', reason }],
    );
  }
  const served = servedAddresses(ends, addresses);
  if (new Set(ends.map(({ addressId }) => addressId)).size < ends.length) {
    const reason = '两端不能相同 / both ends are the same address';
    throw new BusinessError('wrong-ends', 'A line needs two different ends.', [
      { field: 'ends.1.addressId', reason },
    ]);
  }
  return served.map(({ addressId, text, localNetwork }, n) => ({
    end: n === 0 ? 'a' : 'b',
    addressId,
    address: text,
    localNetwork,
  }));
}

/**
 * @throws BusinessError `date-in-the-past` for a day before today
 */
export function refusePastDate(requestedDate: LocalDate | null, today: LocalDate): void {
  if (requestedDate === null || requestedDate >= today) return;
  const reason = `${requestedDate} 早于今天 / lies before today, ${today}`;
  throw new BusinessError('date-in-the-past', `The requested date ${requestedDate} has passed.`, [
    { field: 'requestedDate', reason },
  ]);
}

/**
 * The addresses of the ends asked for, in their order.
 * @throws BusinessError `address-not-served` naming every end whose address no local network serves
 */
export function servedAddresses(
  ends: readonly { readonly addressId: string }[],
  addresses: readonly Address[],
): readonly Address[] {
  const known = new Map(addresses.map((address) => [address.addressId, address]));
  const unknown = ends.flatMap(({ addressId }, n) => (known.has(addressId) ? [] : [{ n, addressId }]));
  if (unknown.length > 0) {
    throw new BusinessError(
      'address-not-served',
      `No local network serves ${unknown.map(({ addressId }) => addressId).join(', ')}.`,
      unknown.map(({ n }) => ({
        field: `ends.${n}.addressId`,
        reason: '地址不在任何本地网内 / this address is in no local network',
      })),
    );
  }
  return ends.flatMap(({ addressId }) => known.get(addressId) ?? []);
}

/**
 * The bandwidth asked for, if the product has it.
 * @throws BusinessError `wrong-bandwidth`
 */
export function bandwidthOf(
  { bandwidthKbps }: Pick<OrderInput, 'bandwidthKbps'>,
  { code, bandwidthsKbps }: Product,
): number | null {
  const given = bandwidthKbps ?? null;
  if (bandwidthsKbps === null ? given === null : given !== null && bandwidthsKbps.includes(given))
    return given;
  const offered = bandwidthsKbps?.join(', ') ?? null;
  throw new BusinessError(
    'wrong-bandwidth',
    `${code} is not offered with ${given === null ? 'no bandwidth' : `${given} kbps`}.`,
    [{ field: 'bandwidthKbps', reason: `可选：${offered ?? '无'} / choose from: ${offered ?? 'none'}` }],
  );
}
