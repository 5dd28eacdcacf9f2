import { type ExitFiled, markOf, markedAs } from '../../domain/exit/marking';
import type { Json } from '../../domain/json';
import { reach } from '../shared/case';
import { call } from './call';
import type { ExitCase } from './exit-case';

/** Marks the customer in CRM, with the reason (EXI-2). */
export async function fileExit(it: ExitCase, outcome: ExitFiled, reason: string | null): Promise<void> {
  const { businessKey, customerNo } = it.start;
  const facts = factsOf(it);
  const filing = { kind: 'exit', businessKey, customerNo, outcome, reason, facts } as const;
  await call(it, 'crm', 'file-case', (patience, key) => it.systems.crm[patience].fileCaseInCrm(key, filing));
  it.marked = markOf(filing);
  reach(it, 'exit-filed', null);
}

/** Marks an exit that was carried out as it stands; anew when more has left since, or when CRM was found to have it otherwise. */
export async function keepMarked(it: ExitCase): Promise<void> {
  const outcome = markedAs[it.start.mode];
  const isLost = it.proof.some(({ system, agrees }) => system === 'crm' && !agrees);
  if (it.marked === markOf({ outcome, facts: factsOf(it) }) && !isLost) return;
  await fileExit(it, outcome, it.start.reason);
}

/** What CRM has of it; '—' for nothing, '?' when the look was skipped. */
export async function lookAtMark(it: ExitCase): Promise<string> {
  const { businessKey } = it.start;
  const found = await call(it, 'crm', 'inspect', (patience) =>
    it.systems.crm[patience].lookAtCaseInCrm('exit', businessKey),
  );
  if (found === null) return '?';
  return found.filing === null ? '—' : markOf(found.filing);
}

function factsOf({ start, process, leaving, closing }: ExitCase): { readonly [name: string]: Json } {
  const { details } = process.record.view;
  return {
    mode: start.mode,
    detected: start.hits.length > 0,
    cause: details['cause'] ?? null,
    lost: details['lost'] ?? null,
    keptBy: details['keptBy'] ?? null,
    services: [...leaving],
    contracts: [...closing],
  };
}
