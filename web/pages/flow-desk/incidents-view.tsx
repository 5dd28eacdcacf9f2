import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labelOf } from '../../../domain/process/labels';
import { localTimeText } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import { casePagePath } from '../case/case-kinds';
import { BehindIncident } from './behind-incident';
import { RetryIncidentDialog } from './retry-incident-dialog';
import { type Incident, useHasRole, useIncidents } from './use-flow-desk';

/** One line for each outside system that does not answer. */
export function IncidentsView() {
  const { t } = useTranslation();
  return (
    <section aria-label={t('flowDesk.incidents')}>
      <Loaded query={useIncidents()}>
        {({ items }) =>
          items.length === 0 ? (
            <Typography.Text type="success">
              <CheckCircleOutlined aria-hidden /> {t('flowDesk.noIncident')}
            </Typography.Text>
          ) : (
            <Flex vertical gap="small">
              {items.map((incident) => (
                <IncidentCard key={incident.system} incident={incident} />
              ))}
            </Flex>
          )
        }
      </Loaded>
    </section>
  );
}

function IncidentCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const label = useLabel();
  const mayRetry = useHasRole('it-support', 'operations');
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { system, title, since, processes, longestWaiting, operations, lastDetail } = incident;
  const calls = operations.map((operation) => label(labelOf('call', `${system}.${operation}`)));
  return (
    <Card size="small" style={{ borderInlineStart: '4px solid #cf1322' }}>
      <Flex wrap gap="small" justify="space-between" align="center">
        <Flex wrap gap="small" align="center">
          <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
            {label(title)}
          </Typography.Title>
          <Tag color="red">{t('flowDesk.why-system')}</Tag>
          <strong>{t('flowDesk.waiting', { count: processes })}</strong>
          <Typography.Text type="secondary">
            {t('flowDesk.since', { at: localTimeText(since) })}
          </Typography.Text>
        </Flex>
        <Flex gap="small">
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'flowDesk.hideBehind' : 'flowDesk.showBehind')}
          </Button>
          {mayRetry ? (
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('flowDesk.retryAll')}
            </Button>
          ) : null}
        </Flex>
      </Flex>
      <Flex wrap gap="2px 20px" style={{ marginTop: 6 }}>
        <span>
          <Typography.Text type="secondary">{`${t('flowDesk.longest')} `}</Typography.Text>
          <Link to={casePagePath({ kind: longestWaiting.kind, number: longestWaiting.processKey })}>
            {longestWaiting.processKey}
          </Link>
        </span>
        <span>
          <Typography.Text type="secondary">{`${t('flowDesk.operations')} `}</Typography.Text>
          {calls.join(' · ')}
        </span>
        <span style={{ overflowWrap: 'anywhere' }}>
          <Typography.Text type="secondary">{`${t('flowDesk.lastDetail')} `}</Typography.Text>
          {lastDetail}
        </span>
      </Flex>
      {isOpen ? <BehindIncident system={system} /> : null}
      {isAsking ? <RetryIncidentDialog incident={incident} onClose={() => setAsking(false)} /> : null}
    </Card>
  );
}
