import type { CaseFiling, CrmFiling, CrmPort } from './ports';
import { refusing } from './refusing';

export interface CrmActivities {
  fileOrder(key: string, filing: CrmFiling): Promise<void>;
  fileCaseInCrm(key: string, filing: CaseFiling): Promise<void>;
}

export function createCrmActivities(crm: CrmPort): CrmActivities {
  return {
    fileOrder: async (key, filing) => await refusing(() => crm.fileOrder(key, filing)),
    fileCaseInCrm: async (key, filing) => await refusing(() => crm.fileCase(key, filing)),
  };
}
