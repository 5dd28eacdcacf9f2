import type { ProcessKind } from '../../../domain/process/process-kind';
import { processKinds } from '../../../domain/process/process-kind';

/** Where the API has the processes of a kind, and what it can be asked about one. */
interface KindOfCase {
  readonly path: string;
  /** Its number’s name in answers. */
  readonly numbered: string;
  /** Whether it has everything a case about a customer has: control, clocks, ledger, problems, contacts. */
  readonly whole: boolean;
}

const kinds: Readonly<Record<ProcessKind, KindOfCase>> = {
  order: { path: '/api/v1/orders', numbered: 'orderNo', whole: true },
  coverage: { path: '/api/v1/coverage-requests', numbered: 'requestNo', whole: true },
  solution: { path: '/api/v1/solutions', numbered: 'solutionNo', whole: true },
  contract: { path: '/api/v1/contracts', numbered: 'contractNo', whole: true },
  exit: { path: '/api/v1/exits', numbered: 'exitNo', whole: true },
  batch: { path: '/api/v1/batches', numbered: 'batchNo', whole: false },
  'manager-change': { path: '/api/v1/manager-changes', numbered: 'changeNo', whole: false },
  'contract-watch': { path: '/api/v1/contract-watches', numbered: 'watchNo', whole: false },
};

/** One process, as the page's address names it. */
export interface CaseRef {
  readonly kind: ProcessKind;
  readonly number: string;
}

export function isWhole({ kind }: CaseRef): boolean {
  return kinds[kind].whole;
}

/** `part`: what of it, beginning with a slash; empty for the process itself. */
export function casePath({ kind, number }: CaseRef, part: string): string {
  return `${kinds[kind].path}/${encodeURIComponent(number)}${part}`;
}

/** Where the workbench shows it. */
export function casePagePath({ kind, number }: CaseRef): string {
  return `/cases/${kind}/${encodeURIComponent(number)}`;
}

/** The kind of a page's address; null when there is no such kind. */
export function kindNamed(name: string | undefined): ProcessKind | null {
  return processKinds.find((kind) => kind === name) ?? null;
}
