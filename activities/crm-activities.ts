import type { ProcessKind } from '../domain/process/process-kind';
import type { CaseFiling, CrmFiling, CrmPort } from './ports';
import { refusing } from './refusing';

export interface CrmActivities {
  fileOrder(key: string, filing: CrmFiling): Promise<void>;
  fileCaseInCrm(key: string, filing: CaseFiling): Promise<void>;
  /** How a case was filed last; null when it was not. */
  lookAtCaseInCrm(kind: ProcessKind, businessKey: string): Promise<{ readonly filing: CaseFiling | null }>;
}

export function createCrmActivities(crm: CrmPort): CrmActivities {
  return {
    fileOrder: async (key, filing) => await refusing(() => crm.fileOrder(key, filing)),
    fileCaseInCrm: async (key, filing) => await refusing(() => crm.fileCase(key, filing)),
    lookAtCaseInCrm: async (kind, businessKey) => ({
      filing: await refusing(() => crm.lookAtCase(kind, businessKey)),
    }),
  };
}
