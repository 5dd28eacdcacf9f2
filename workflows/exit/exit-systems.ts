import { proxyActivities } from '@temporalio/workflow';
import type { CrmActivities } from '../../activities/crm-activities';
import type {
  CessationActivities,
  ExitRecordActivities,
  SettlementActivities,
} from '../../activities/exit/exit-activities';
import { systemProxies } from '../shared/system-proxies';

/** The outside systems an exit has to do with. Call inside a workflow. */
export function exitSystems() {
  return {
    network: systemProxies<CessationActivities>('network', '网络与资源 network and inventory'),
    billing: systemProxies<SettlementActivities>('billing', '停租结算 billing'),
    crm: systemProxies<CrmActivities>('crm', 'CRM 归档 file in CRM'),
  };
}

export type ExitSystems = ReturnType<typeof exitSystems>;

/** Our own record. Never given up: an exit that was decided is carried out. */
export const ownRecord = proxyActivities<ExitRecordActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: '我方记录 our record',
});
