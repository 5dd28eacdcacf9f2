import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../../domain/process/labels';
import { StateTag } from '../../parts/flow/state-tag';
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
  const { state, customerNo, tier, expedited } = found;
  const subject = subjectOf(found, label, t);
  return (
    <header>
      <BackToCases />
      <Flex gap={8} wrap align="center" style={{ marginBlockStart: 8 }}>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0, overflowWrap: 'anywhere' }}>
          {label(labelOf('kind', of.kind))} {of.number}
        </Typography.Title>
        <StateTag state={state} />
        {customerNo !== severalCustomers && <Tag color="blue">{t('case.tierOf', { tier })}</Tag>}
        {atRisk && <Tag color="red">{t('case.atRisk')}</Tag>}
        {expedited > 0 && <Tag color="orange">{t('case.expedited', { count: expedited })}</Tag>}
      </Flex>
      {subject !== null && <Typography.Text type="secondary">{subject}</Typography.Text>}
    </header>
  );
}
