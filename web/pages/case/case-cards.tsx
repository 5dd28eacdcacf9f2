import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabel } from '../../texts/use-label';
import type { CaseInBrief } from './case-answers';
import { casePagePath } from './case-kinds';
import { CaseSigns, PromiseTag } from './case-signs';
import { CustomerLine } from './customer-in-list';
import { Holder } from './holder';

/** The cases below each other, for a phone. */
export function CaseCards({ cases }: { cases: readonly CaseInBrief[] }) {
  return (
    <Flex vertical gap={8} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {cases.map((found) => (
        <li key={found.href}>
          <CaseCard found={found} />
        </li>
      ))}
    </Flex>
  );
}

function CaseCard({ found }: { found: CaseInBrief }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { kind, kindLabel, processKey, stageLabel, responsible } = found;
  return (
    <Card size="small">
      <Flex justify="space-between" gap={8} wrap>
        <Link to={casePagePath({ kind, number: processKey })}>
          <strong>{processKey}</strong>
        </Link>
        <PromiseTag found={found} />
      </Flex>
      <Typography.Text type="secondary">
        {label(kindLabel)}
        {stageLabel !== null && ` · ${label(stageLabel)}`}
      </Typography.Text>
      <CustomerLine of={found} />
      <div style={{ marginBlock: 6 }}>
        <CaseSigns found={found} />
      </div>
      {responsible !== null && (
        <div>
          {t('case.heldBy')}
          {t('case.colon')}
          <Holder {...responsible} />
        </div>
      )}
    </Card>
  );
}
