import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../../domain/process/labels';
import { StateTag } from '../../parts/flow/state-tag';
import { PageTitle } from '../../parts/page-title';
import { useLabel } from '../../texts/use-label';
import type { WholeAnswer } from './case-answers';
import { BackToCases } from './back-to-cases';
import type { CaseRef } from './case-kinds';
import { severalCustomers } from './customer-name';
import { subjectOf } from './subject-of';

/** What case this is, and how it stands, at a glance. */
export function CaseHead({ of, found, atRisk }: { of: CaseRef; found: WholeAnswer; atRisk: boolean }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { state, customerNo, customerName, tier, expedited } = found;
  const about = [customerName, subjectOf(found, label, t)].filter((words) => words !== null);
  return (
    <header>
      <BackToCases />
      <Flex gap={8} wrap align="center" style={{ marginBlockStart: 8 }}>
        <PageTitle text={`${label(labelOf('kind', of.kind))} ${of.number}`} />
        <StateTag state={state} />
        {customerNo !== severalCustomers && <Tag color="blue">{t('case.tierOf', { tier })}</Tag>}
        {atRisk && <Tag color="red">{t('case.atRisk')}</Tag>}
        {expedited > 0 && <Tag color="orange">{t('case.expedited', { count: expedited })}</Tag>}
      </Flex>
      {about.length > 0 && <Typography.Text type="secondary">{about.join(' · ')}</Typography.Text>}
    </header>
  );
}
