import type { LocalDate } from '../calendar/working-calendar';
import type { Contract } from '../customer/customer';
import { BusinessError } from '../errors';
import type { ExitInput } from './input';
import type { ActiveService, Standing } from './service';

/** What is known about what an exit names. */
export interface ExitFacts {
  readonly services: readonly ActiveService[];
  /** How the orders named stand, of those that are the customer's. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly contracts: readonly Contract[];
  /** Exits of the customer on their way, each with the services it names; none for the whole customer. */
  readonly open: readonly { readonly exitNo: string; readonly services: readonly string[] }[];
  readonly today: LocalDate;
}

/**
 * Admits an exit or says what is wrong with it, before anything is started.
 * @throws BusinessError `exit-open`, `unknown-service`, `no-valid-contract`
 */
export function admitExit(input: ExitInput, facts: ExitFacts): void {
  const services = input.mode === 'whole' ? [] : input.services;
  refuseOpen(services, facts);
  services.forEach((orderNo, n) => refuseUnknown(input.mode, orderNo, n, facts));
  if (input.mode === 'transfer') refuseContract(input, facts);
}

function refuseOpen(services: readonly string[], { open }: ExitFacts): void {
  const other = open.find(
    (exit) =>
      exit.services.length === 0 ||
      services.length === 0 ||
      exit.services.some((service) => services.includes(service)),
  );
  if (other === undefined) return;
  const reason = `离网流程 ${other.exitNo} 在办 / exit ${other.exitNo} is on its way`;
  throw new BusinessError('exit-open', `Exit ${other.exitNo} is on its way.`, [
    { field: services.length === 0 ? 'customerNo' : 'services', reason },
  ]);
}

/** What leaves may be an order in flight; what moves to another contract is a service. */
function refuseUnknown(mode: ExitInput['mode'], orderNo: string, n: number, { standings }: ExitFacts): void {
  const standing = standings.get(orderNo);
  if (standing === 'active' || (standing === 'in-flight' && mode === 'services')) return;
  const reason = '不是该客户在用的业务或在途订单 / no service or order in flight of the customer';
  throw new BusinessError('unknown-service', `${orderNo} is no service of the customer.`, [
    { field: `services.${n}`, reason },
  ]);
}

function refuseContract(
  { toContractNo, services: moving }: Extract<ExitInput, { mode: 'transfer' }>,
  { contracts, services, today }: ExitFacts,
): void {
  const contract = contracts.find(({ contractNo }) => contractNo === toContractNo);
  const moved = services.filter(({ orderNo }) => moving.includes(orderNo));
  const isValid = contract !== undefined && contract.validFrom <= today && today <= contract.validTo;
  const covers = moved.every(({ productCode }) => contract?.productCodes.includes(productCode));
  const isOther = moved.every(({ contractNo }) => contractNo !== toContractNo);
  if (isValid && covers && isOther) return;
  const reason = isOther
    ? '合同不存在、已失效或不含该产品 / no valid contract that covers the product'
    : '业务已在该合同下 / it is under this contract already';
  throw new BusinessError('no-valid-contract', `${toContractNo} cannot take these services.`, [
    { field: 'toContractNo', reason },
  ]);
}
