import type { Role } from '../../../domain/people/department';

/** What a sales desk begins. */
export const startKinds = ['order', 'coverage', 'solution', 'contract', 'exit', 'batch'] as const;

export type StartKind = (typeof startKinds)[number];

interface Start {
  /** Where the API takes it. */
  readonly path: string;
  /** Its number's name in answers. */
  readonly numbered: string;
  /** By which of their roles people begin one, as the API has it. */
  readonly roles: readonly Role[];
}

const sellers: readonly Role[] = ['account-manager', 'desk-clerk', 'area-manager', 'chief-representative'];

export const starts: Readonly<Record<StartKind, Start>> = {
  order: { path: '/api/v1/orders', numbered: 'orderNo', roles: ['desk-clerk', 'account-manager'] },
  coverage: {
    path: '/api/v1/coverage-requests',
    numbered: 'requestNo',
    roles: ['account-manager', 'desk-clerk', 'specialist'],
  },
  solution: { path: '/api/v1/solutions', numbered: 'solutionNo', roles: ['account-manager', 'desk-clerk'] },
  contract: { path: '/api/v1/contracts', numbered: 'contractNo', roles: sellers },
  exit: { path: '/api/v1/exits', numbered: 'exitNo', roles: sellers },
  batch: { path: '/api/v1/batches', numbered: 'batchNo', roles: ['desk-clerk', 'account-manager'] },
};
