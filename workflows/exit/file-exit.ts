import type { Json } from '../../domain/json';
import { reach } from '../shared/case';
import { call } from './call';
import type { ExitCase } from './exit-case';

/** How an exit is marked in CRM. */
export type ExitFiled = 'left' | 'partly-left' | 'transferred' | 'withdrawn';

/** Marks the customer in CRM, with the reason (EXI-2). */
export async function fileExit(it: ExitCase, outcome: ExitFiled, reason: string | null): Promise<void> {
  const { businessKey, customerNo, mode, hits } = it.start;
  const { details } = it.process.record.view;
  const facts: { [name: string]: Json } = {
    mode,
    detected: hits.length > 0,
    cause: details['cause'] ?? null,
    lost: details['lost'] ?? null,
    keptBy: details['keptBy'] ?? null,
    services: [...it.leaving],
  };
  const filing = { kind: 'exit', businessKey, customerNo, outcome, reason, facts } as const;
  await call(it, 'crm', 'file-case', (patience, key) => it.systems.crm[patience].fileCaseInCrm(key, filing));
  reach(it, 'exit-filed', null);
}
