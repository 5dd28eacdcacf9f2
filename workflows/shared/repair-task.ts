import type { Label } from '../../domain/people/department';
import type { FieldValue } from '../../domain/process/correction';
import type { TaskSpec } from '../../domain/process/human-task';
import type { Party } from '../../domain/process/party';
import type { ProcessView } from '../../domain/process/process-view';
import { repairCandidates } from '../../domain/process/repair-rules';
import { sharedTaskTitles } from '../../domain/process/shared-answers';
import type { StuckCall } from '../../domain/process/stuck-call';

/** The task of putting a stuck call right, for the group that looks after it. `fields` may be corrected. */
export function repairTask(
  { stage, managerId }: ProcessView,
  { callId, system, operation, why, code, detail, group }: StuckCall,
  from: Party,
  call: Label,
  fields: Readonly<Record<string, FieldValue>>,
): TaskSpec {
  const { zh, en } = sharedTaskTitles['repair-call'];
  return {
    name: 'repair-call',
    title: { zh: `${zh}:${call.zh}`, en: `${en}: ${call.en}` },
    stage: stage ?? 'intake',
    group,
    alsoFor: [],
    candidates: repairCandidates(group, managerId),
    excluded: [],
    from,
    returnable: false,
    place: system,
    context: { callId, system, operation, why, code, detail, fields },
  };
}
