import type { CaseStart } from '../process/case-start';
import type { Authorisation } from '../authorisation/authorisation';
import type { ContractLimits } from './limits';

/** What the process of a sale and its contract is started with, frozen at that moment. Its number becomes the contract's own. */
export interface ContractStart extends CaseStart<ContractLimits> {
  readonly subject: string;
  /** The solution it follows from (SOL-7); null for none. */
  readonly solutionNo: string | null;
  /** The contract it is to renew; null for none. */
  readonly renewsContractNo: string | null;
  readonly note: string | null;
  /** Who has to approve what: a case keeps the version it began with, whatever is published afterwards (CON-2). */
  readonly authorisation: { readonly version: number; readonly content: Authorisation };
}
