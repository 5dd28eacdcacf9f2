import { createCessationClient } from '../activities/adapters/cessation-client';
import { createSettlementClient } from '../activities/adapters/settlement-client';
import { SystemUnavailable } from '../activities/adapters/system-unavailable';
import type { ExitRecords } from '../activities/exit/exit-ports';
import { type LeakCount, findLeaks } from '../activities/exit/find-leaks';
import type { Config } from '../config/config';
import { BusinessError } from '../domain/errors';
import type { Leak } from '../domain/exit/leaks';

/** Looks for leaks now (EXI-4). @throws BusinessError `unavailable` when a system does not answer */
export type AuditSystems = (onLeak: (leak: Leak) => void) => Promise<LeakCount>;

/** The leak report over the systems of the configuration. */
export function auditSystems(
  { network, billing, timeoutMs }: Config['systems'],
  records: Pick<ExitRecords, 'standingsOf'>,
): AuditSystems {
  const ports = {
    network: createCessationClient({ system: 'network', baseUrl: network.url, timeoutMs }),
    billing: createSettlementClient({ system: 'billing', baseUrl: billing.url, timeoutMs }),
    records,
  };
  return async (onLeak) => {
    try {
      return await findLeaks(ports, onLeak);
    } catch (error) {
      if (!(error instanceof SystemUnavailable)) throw error;
      throw new BusinessError('unavailable', error.message);
    }
  };
}
