import { Button, Card, Descriptions, Flex, List, Result, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { caseFields } from '../../../api/schemas/case';
import type { FlowStageAnswer } from '../../../api/schemas/flow';
import type { ProcessControl } from '../../../api/schemas/process-control';
import { usePersonName } from '../../data/use-people';
import { StateTag } from '../../parts/flow/state-tag';
import { LocalTime } from '../../parts/local-time';
import { Failed, Loaded } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import { casePagePath } from '../case/case-kinds';
import { CustomerName } from '../case/customer-name';
import { useCasePart } from '../case/use-case';
import { PromiseArithmetic } from './promise-arithmetic';
import type { Guide } from './guide';
import './sales.css';

type Case = z.input<z.ZodObject<typeof caseFields>>;

/** The answer to what was asked for: its number, what is promised and how that comes about, what comes next. */
export function Taken({
  kind,
  number,
  onAnother,
}: {
  kind: Guide['kind'];
  number: string;
  onAnother: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useCasePart<Case>({ kind, number }, '');
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 860 }}>
      <Result
        status="success"
        title={t('sales.taken', { number })}
        style={{ padding: '8px 0' }}
        extra={
          <Flex gap="small" justify="center" wrap>
            <Button type="primary" onClick={() => void navigate(casePagePath({ kind, number }))}>
              {t('sales.openCase')}
            </Button>
            <Button onClick={onAnother}>{t('sales.another')}</Button>
          </Flex>
        }
      />
      <Loaded query={found}>
        {({ state, customerNo, customerName, promise }) => (
          <Descriptions
            className="on-white"
            bordered
            size="small"
            column={{ xs: 1, md: 2 }}
            items={[
              { key: 'state', label: t('common.state'), children: <StateTag state={state} /> },
              {
                key: 'customer',
                label: t('common.customer'),
                children: <CustomerName customerNo={customerNo} customerName={customerName} tab={null} />,
              },
              ...(promise === null
                ? []
                : [
                    {
                      key: 'promise',
                      label: t('sales.promisedBy'),
                      children: <LocalTime at={promise.dueAt} />,
                    },
                  ]),
            ]}
          />
        )}
      </Loaded>
      <PromiseArithmetic kind={kind} number={number} />
      <NextSteps kind={kind} number={number} />
    </Flex>
  );
}

function NextSteps({ kind, number }: { kind: Guide['kind']; number: string }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const control = useCasePart<ProcessControl>({ kind, number }, '/control');
  const flow = useCasePart<{ readonly items: readonly FlowStageAnswer[] }>({ kind, number }, '/flow');
  const toCome =
    flow.data?.items.filter(({ state }) => state === 'to-come').map((stage) => label(stage.label)) ?? [];
  if (control.isError) return <Failed error={control.error} onRetry={() => void control.refetch()} />;
  return (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('sales.nextSteps')}</h2>}
      loading={control.isPending}
    >
      <List
        dataSource={[...(control.data?.openTasks ?? [])]}
        rowKey="taskId"
        locale={{ emptyText: t('sales.beginning') }}
        renderItem={({ title, by, person, dueAt }) => (
          <List.Item>
            <List.Item.Meta
              title={label(title)}
              description={
                <>
                  {person === null ? label(by) : `${nameOf(person)}${t('common.aside', { text: label(by) })}`}
                  {dueAt !== null && (
                    <>
                      {' · '}
                      {t('common.due')} <LocalTime at={dueAt} />
                    </>
                  )}
                </>
              }
            />
          </List.Item>
        )}
      />
      {toCome.length > 0 && (
        <Typography.Text type="secondary">
          {t('sales.thenCome', { stages: toCome.join(' → ') })}
        </Typography.Text>
      )}
    </Card>
  );
}
