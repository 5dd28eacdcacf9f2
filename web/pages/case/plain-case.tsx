import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowStageAnswer } from '../../../api/schemas/flow';
import { hasNoWayBack } from '../../../domain/process/no-way-back';
import { mayChangeManagers } from '../../../domain/manager-change/may-change-managers';
import { labelOf } from '../../../domain/process/labels';
import { useSession } from '../../auth/session';
import { whyNotBy } from '../../data/as-whom';
import { FlowPicture } from '../../parts/flow/flow-picture';
import { StateTag } from '../../parts/flow/state-tag';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { useLabel } from '../../texts/use-label';
import type { PlainAnswer } from './case-answers';
import { BackToCases } from './back-to-cases';
import type { CaseRef } from './case-kinds';
import { CaseTimeline } from './case-timeline';
import { NoteDialog } from './note-dialog';
import { PlainFacts } from './plain-facts';
import { useCasePart } from './use-case';

/** A process of the house rather than about one customer: its facts, its flow, what happened. */
export function PlainCase({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const label = useLabel();
  const one = useCasePart<PlainAnswer>(of, '');
  return (
    <Loaded query={one}>
      {(found) => (
        <Flex vertical gap={12}>
          <BackToCases />
          <Flex gap={8} wrap align="center">
            <PageTitle text={`${label(labelOf('kind', of.kind))} ${of.number}`} />
            <StateTag state={found.state} />
            <Typography.Text type="secondary">
              <LocalTime at={found.startedAt} />
            </Typography.Text>
          </Flex>
          {of.kind === 'manager-change' && <CallOff of={of} found={found} />}
          <PlainFacts of={of} found={found} />
          {of.kind === 'manager-change' && <Flow of={of} />}
          <Card size="small" title={<h2 className="card-title">{t('case.timeline')}</h2>}>
            <CaseTimeline of={of} />
          </Card>
        </Flex>
      )}
    </Loaded>
  );
}

function Flow({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const flow = useCasePart<{ items: FlowStageAnswer[] }>(of, '/flow');
  return (
    <Card size="small" title={<h2 className="card-title">{t('case.flow')}</h2>}>
      <Loaded query={flow}>{({ items }) => <FlowPicture stages={items} />}</Loaded>
    </Card>
  );
}

/** A change of manager is called off as long as the successor has not accepted (HND-1). */
function CallOff({ of, found }: { of: CaseRef; found: PlainAnswer }) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const [isOpen, setOpen] = useState(false);
  const stages = found.stage === null ? [] : [{ stage: found.stage, at: found.startedAt }];
  const mayNot = whyNotBy(myself, (by) => (mayChangeManagers(by) ? null : 'forbidden'));
  const isTooLate = found.state !== 'acknowledged' || hasNoWayBack({ kind: of.kind, stages });
  if (found.closedAt !== null || isTooLate || mayNot !== null) return null;
  return (
    <div>
      <Button danger onClick={() => setOpen(true)}>
        {t('case.do-cancel')}
      </Button>
      {isOpen && (
        <NoteDialog
          of={of}
          part="/cancel"
          name="cancel"
          field="reason"
          required
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
