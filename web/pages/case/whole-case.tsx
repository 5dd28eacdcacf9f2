import { Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FlowStageAnswer } from '../../../api/schemas/flow';
import { FlowPicture } from '../../parts/flow/flow-picture';
import { SegmentLine } from '../../parts/flow/segment-line';
import { Loaded } from '../../parts/page-state';
import type { Control, WholeAnswer } from './case-answers';
import { CaseActions } from './case-actions';
import { CaseAlerts } from './case-alerts';
import { CaseFacts } from './case-facts';
import { CaseHead } from './case-head';
import type { CaseRef } from './case-kinds';
import { CaseTabs } from './case-tabs';
import { useCasePart } from './use-case';

/** A case about a customer, with everything that is known of it. */
export function WholeCase({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const one = useCasePart<WholeAnswer>(of, '');
  const control = useCasePart<Control>(of, '/control');
  const flow = useCasePart<{ items: FlowStageAnswer[] }>(of, '/flow');
  return (
    <Loaded query={one}>
      {(found) => (
        <Flex vertical gap={12}>
          <CaseHead of={of} found={found} atRisk={control.data?.atRisk ?? false} />
          <Loaded query={control}>
            {(now) => (
              <>
                <CaseActions of={of} found={found} control={now} />
                <CaseAlerts of={of} control={now} />
                <CaseFacts found={found} control={now} />
              </>
            )}
          </Loaded>
          <Card size="small" title={<h2 className="card-title">{t('case.flow')}</h2>}>
            <Loaded query={flow}>{({ items }) => <FlowPicture stages={items} />}</Loaded>
          </Card>
          {(control.data?.segments ?? []).length > 0 && (
            <Card size="small" title={<h2 className="card-title">{t('case.segments')}</h2>}>
              <SegmentLine segments={control.data?.segments ?? []} />
            </Card>
          )}
          <CaseTabs of={of} found={found} control={control.data ?? null} />
        </Flex>
      )}
    </Loaded>
  );
}
