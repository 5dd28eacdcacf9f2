import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, List, Typography } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ManagerChangeAnswer } from '../../../api/routes/manager-changes/manager-change-answer';
import { useApi, useSession } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { usePersonName } from '../../data/use-people';
import { StateTag } from '../../parts/flow/state-tag';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import { casePagePath } from '../case/case-kinds';
import { CustomerByNumber } from '../case/customer-by-number';
import { HandOverForm } from './hand-over-form';
import { mayHandOver } from './may';

/** Changes of account manager: those under way and lately done; who decides begins one here, the successor accepts in their tasks (HND-1). */
export function HandOver({ managerId }: { managerId: string | null }) {
  const { t } = useTranslation();
  const api = useApi();
  const { myself } = useSession();
  const [isOpen, setOpen] = useState(false);
  const changes = useQuery({
    queryKey: ['processes', 'manager-changes'],
    queryFn: () => api.get<PageOf<ManagerChangeAnswer>>('/api/v1/manager-changes', { pageSize: 50 }),
  });
  return (
    <Flex vertical gap="middle">
      {mayHandOver(myself) && (
        <Button type="primary" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
          {t('accounts.startHandOver')}
        </Button>
      )}
      {isOpen && <HandOverForm fromManagerId={managerId} onClose={() => setOpen(false)} />}
      <Loaded query={changes}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('accounts.noHandOvers')} />
          ) : (
            <List
              bordered
              style={{ background: '#fff' }}
              dataSource={[...items]}
              rowKey="changeNo"
              renderItem={(change) => <Change change={change} />}
            />
          )
        }
      </Loaded>
    </Flex>
  );
}

function Change({ change }: { change: ManagerChangeAnswer }) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const nameOf = usePersonName();
  const { changeNo, state, stage, fromManagerId, toManagerId, customerNos, reason, startedAt } = change;
  const { movedProcesses, closedAt } = change;
  const isForMe = closedAt === null && stage === 'succession' && toManagerId === myself.id;
  return (
    <List.Item>
      <Flex vertical gap={4} style={{ width: '100%' }}>
        <Flex gap="small" wrap align="center">
          <Link to={casePagePath({ kind: 'manager-change', number: changeNo })}>{changeNo}</Link>
          <StateTag state={state} />
          <span>{t('accounts.fromTo', { from: nameOf(fromManagerId), to: nameOf(toManagerId) })}</span>
        </Flex>
        <Typography.Text type="secondary">
          {customerNos === null
            ? t('accounts.allCustomers')
            : customerNos.map((customerNo, n) => (
                <Fragment key={customerNo}>
                  {n > 0 && t('sales.comma')}
                  <CustomerByNumber customerNo={customerNo} tab={null} />
                </Fragment>
              ))}{' '}
          · {reason} · <LocalTime at={startedAt} />
          {movedProcesses !== null && ` · ${t('accounts.moved', { count: movedProcesses })}`}
        </Typography.Text>
        {isForMe && (
          <Alert
            type="info"
            showIcon
            title={t('accounts.toAccept')}
            action={<Link to="/tasks?show=claimable">{t('accounts.toTasks')}</Link>}
          />
        )}
      </Flex>
    </List.Item>
  );
}
