import { Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessInBrief } from '../../../api/schemas/process-in-brief';
import type { StuckCallAnswer } from '../../../api/schemas/stuck-call';
import { type ProblemCode, isProblemCode, problemCatalogue } from '../../../domain/errors';
import type { Label } from '../../../domain/people/department';
import { useLabel } from '../../texts/use-label';
import { RepairDialog } from './repair-dialog';
import { useHasRole } from './use-flow-desk';

/** The calls of a process that did not go through, why, and what can be done about each. */
export function StuckCalls({ process }: { process: ProcessInBrief }) {
  const { t } = useTranslation();
  const label = useLabel();
  const mayRepair = useHasRole('it-support', 'operations');
  const [open, setOpen] = useState<StuckCallAnswer | null>(null);
  return (
    <Flex vertical gap={6}>
      {process.calls.map((call) => (
        <Flex key={call.callId} gap={8} align="start" justify="space-between">
          <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {`${label(call.title)} `}
            <Tag color={call.why === 'refused' ? 'red' : 'orange'}>{t(`flowDesk.call-${call.why}`)}</Tag>
            <div>
              {isProblemCode(call.code) ? `${label(meaningOf(call.code))} ` : null}
              <Typography.Text type="secondary">{call.detail}</Typography.Text>
            </div>
          </div>
          {mayRepair ? (
            <Button
              size="small"
              aria-label={t('flowDesk.repairCall', { call: `${process.processKey} ${call.callId}` })}
              onClick={() => setOpen(call)}
            >
              {t('flowDesk.repair')}
            </Button>
          ) : null}
        </Flex>
      ))}
      {open === null ? null : <RepairDialog process={process} call={open} onClose={() => setOpen(null)} />}
    </Flex>
  );
}

/** Why a system refused, in words. */
function meaningOf(code: ProblemCode): Label {
  const { title, titleZh } = problemCatalogue[code];
  return { zh: titleZh, en: title };
}
