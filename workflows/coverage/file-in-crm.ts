import type { CrmActivities } from '../../activities/crm-activities';
import type { Json } from '../../domain/json';
import { reach } from '../shared/case';
import { callSystem } from '../shared/call-system';
import { systemProxies } from '../shared/system-proxies';
import type { CoverageCase } from './coverage-case';

/** Files in CRM how the request ended. */
export async function fileInCrm(
  it: CoverageCase,
  outcome: 'confirmed' | 'not-solvable' | 'cancelled',
  reason: string | null,
): Promise<void> {
  const { start, process, requesters } = it;
  const { businessKey, customerNo, place } = start;
  const crm = systemProxies<CrmActivities>('crm', 'CRM 归档 file in CRM');
  const facts: { readonly [name: string]: Json } = {
    place: place.text,
    placeKind: place.kind,
    requesters: requesters.map(({ request, end }): Json => ({ customerNo: request.customerNo, end })),
  };
  await callSystem(
    process,
    {
      system: 'crm',
      operation: 'file-case',
      title: { zh: 'CRM 归档', en: 'File in CRM' },
      round: 1,
      foreseen: [],
      correction: null,
    },
    { kind: 'coverage' as const, businessKey, customerNo, outcome, reason, facts },
    (patience, key, filing) => crm[patience].fileCaseInCrm(key, filing),
  );
  reach(it, 'coverage-filed', { outcome });
}
