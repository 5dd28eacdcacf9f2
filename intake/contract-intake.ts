import { authorisationTable } from '../domain/authorisation/authorisation';
import { type ContractInput, contractInput } from '../domain/contract/input';
import type { ContractLimits } from '../domain/contract/limits';
import { BusinessError } from '../domain/errors';
import { processIdOf } from '../domain/process/process-kind';
import type { Opening } from '../gateway/opening';
import { contractOpening } from '../gateway/contract-opening';
import { businessNumber } from './business-number';
import { caseStartFor, customerFor } from './case-start';
import type { Entry, Intake, IntakeFacts } from './intake';

/** How a sale is begun (CON-1). */
export const contractIntake: Intake<ContractInput> = { kind: 'contract', input: contractInput, open };

async function open(body: ContractInput, entry: Entry, facts: IntakeFacts): Promise<Opening> {
  const customer = await customerFor(facts, body.customerNo, entry);
  const renewsContractNo = body.renewsContractNo ?? null;
  if (renewsContractNo !== null) await refuseUnknownContract(facts, body.customerNo, renewsContractNo);
  const solutionNo = body.solutionNo ?? null;
  if (solutionNo !== null) await refuseUnknownSolution(facts, body.customerNo, solutionNo);
  const contractNo = businessNumber('CT', entry.requestKey);
  const [{ start }, { version, content }] = await Promise.all([
    caseStartFor<ContractLimits>(facts, 'contract', contractNo, customer, entry),
    facts.decisions.newest(authorisationTable),
  ]);
  return contractOpening({
    ...start,
    subject: body.subject,
    solutionNo,
    renewsContractNo,
    note: body.note ?? null,
    authorisation: { version, content },
  });
}

async function refuseUnknownContract(
  { reference }: IntakeFacts,
  customerNo: string,
  contractNo: string,
): Promise<void> {
  const contracts = await reference.contractsOf(customerNo);
  if (contracts.some((contract) => contract.contractNo === contractNo)) return;
  const reason = '该客户没有此合同 / the customer has no such contract';
  throw new BusinessError('invalid-request', `${customerNo} has no contract ${contractNo}.`, [
    { field: 'renewsContractNo', reason },
  ]);
}

async function refuseUnknownSolution(
  { processes }: IntakeFacts,
  customerNo: string,
  solutionNo: string,
): Promise<void> {
  const solution = await processes.find(processIdOf('solution', solutionNo), {});
  if (solution !== null && solution.customerNo === customerNo) return;
  const reason = '该客户没有此方案 / the customer has no such solution';
  throw new BusinessError('invalid-request', `${customerNo} has no solution ${solutionNo}.`, [
    { field: 'solutionNo', reason },
  ]);
}
