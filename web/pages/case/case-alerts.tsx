import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';
import { RepairDialog } from '../flow-desk/repair-dialog';
import type { Control } from './case-answers';
import type { CaseRef } from './case-kinds';
import { groupLabel } from './words';

/** What keeps the case: a hold, open problems, calls that did not go through. */
export function CaseAlerts({ of, control }: { of: CaseRef; control: Control }) {
  const { t } = useTranslation();
  const label = useLabel();
  const [repairing, setRepairing] = useState<string | null>(null);
  const { hold, openProblems, stuckCalls, mayRepair } = control;
  const repaired = stuckCalls.find(({ callId }) => callId === repairing);
  return (
    <Flex vertical gap={8}>
      {hold !== null && (
        <Alert
          type="warning"
          showIcon
          title={t(`case.heldFor-${hold.cause}`)}
          description={
            <>
              {hold.reason}
              {hold.evidence !== null && ` · ${t('case.evidence')}${t('case.colon')}${hold.evidence}`} ·{' '}
              {t('case.since')} <LocalTime at={hold.since} />
            </>
          }
        />
      )}
      {openProblems.map((problem) => (
        <Alert
          key={problem.problemId}
          type="warning"
          showIcon
          title={`${problem.problemId} ${t(`case.category-${problem.category}`)} · ${t(`case.severity-${problem.severity}`)} · ${t(`case.problem-${problem.state}`)}`}
          description={`${problem.description} · ${t('case.solvedBy', { who: label(groupLabel(problem.responsible)) })}`}
        />
      ))}
      {stuckCalls.map((call) => (
        <Alert
          key={call.callId}
          type="error"
          showIcon
          title={`${label(call.title)}${t('case.colon')}${t(`case.call-${call.why}`)}`}
          description={
            <>
              {call.detail} · {t('case.since')} <LocalTime at={call.since} /> ·{' '}
              {t('case.lookedAfterBy', { who: label(groupLabel(call.group)) })}
            </>
          }
          action={
            mayRepair.includes(call.callId) && (
              <Button size="small" onClick={() => setRepairing(call.callId)}>
                {t('case.repair')}
              </Button>
            )
          }
        />
      ))}
      {repaired !== undefined && (
        <RepairDialog
          process={{ kind: of.kind, processKey: of.number }}
          call={repaired}
          onClose={() => setRepairing(null)}
        />
      )}
    </Flex>
  );
}
