import { useQuery } from '@tanstack/react-query';
import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type ApprovalLevel, approvalLevels, approvers } from '../../../../domain/authorisation/approvers';
import type { StagePlan, StationWork } from '../../../../domain/catalogue/plan';
import { budgetText } from '../../../../domain/clock/budget-text';
import { orderTaskTitles } from '../../../../domain/order/tasks';
import { type Label, departmentLabels, stationLabels } from '../../../../domain/people/department';
import type { WorkGroup } from '../../../../domain/people/person';
import {
  type ProblemCategory,
  problemCategories,
  problemCategoryLabels,
} from '../../../../domain/process/problem';
import type { LimitTableAnswer } from '../../../../api/schemas/limits';
import { processTable } from '../../../../domain/limits/limit-tables';
import { useApi } from '../../../auth/session';
import { Loaded } from '../../../parts/page-state';
import { useLabel } from '../../../texts/use-label';
import { valueAt } from '../limits/limit-path';
import { handlersOf, useLimitWords } from '../limits/use-limit-words';
import { LinesTable, closed } from '../shared/lines-table';
import { Section } from '../shared/section';

interface Products {
  readonly items: readonly {
    readonly code: string;
    readonly name: Label;
    readonly stages: readonly StagePlan[];
  }[];
}

interface WorkLine extends StationWork {
  readonly product: Label;
  readonly code: string;
}

/** Who gets what: problems as administrators have it, the rest by rules of the house, to read only. */
export function RoutingPart() {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={16}>
      <Alert type="info" showIcon title={t('admin.routingHint')} />
      <ProblemRouting />
      <StationRouting />
      <Approvers />
    </Flex>
  );
}

function ProblemRouting() {
  const { t } = useTranslation();
  const label = useLabel();
  const words = useLimitWords();
  const api = useApi();
  const tables = useQuery({
    queryKey: ['admin', 'limits'],
    queryFn: () => api.get<{ items: readonly LimitTableAnswer[] }>('/api/v1/limits', {}),
  });
  return (
    <Section
      title={t('admin.problemRouting')}
      extra={<Link to={`?part=limits&table=${processTable}`}>{t('admin.changeRouting')}</Link>}
    >
      <Loaded query={tables}>
        {({ items }) => {
          const { content } = items.find(({ table }) => table === processTable) ?? { content: null };
          return (
            <LinesTable<ProblemCategory>
              rows={problemCategories}
              keyOf={(category) => category}
              perPage={null}
              empty={t('common.empty')}
              opensTo={closed}
              columns={[
                {
                  key: 'category',
                  title: t('admin.problemCategory'),
                  render: (category) => label(problemCategoryLabels[category]),
                },
                {
                  key: 'goes-to',
                  title: t('admin.goesTo'),
                  render: (category) => {
                    const path = [handlersOf, category];
                    return words.value(path, valueAt(content, path));
                  },
                },
              ]}
            />
          );
        }}
      </Loaded>
    </Section>
  );
}

function StationRouting() {
  const { t } = useTranslation();
  const label = useLabel();
  const api = useApi();
  const products = useQuery({
    queryKey: ['catalogue'],
    queryFn: () => api.get<Products>('/api/v1/catalogue', {}),
    staleTime: 60 * 60_000,
  });
  return (
    <Section title={t('admin.stationRouting')} extra={null}>
      <Loaded query={products}>
        {({ items }) => (
          <LinesTable<WorkLine>
            keyOf={({ code, task, at }) => `${code} ${task} ${at}`}
            perPage={null}
            empty={t('common.empty')}
            opensTo={closed}
            rows={items.flatMap(({ code, name, stages }) =>
              stages.flatMap((plan) =>
                plan.stage === 'provisioning'
                  ? plan.work.map((work) => ({ ...work, product: name, code }))
                  : [],
              ),
            )}
            columns={[
              { key: 'product', title: t('admin.product'), render: ({ product }) => label(product) },
              { key: 'task', title: t('admin.task'), render: ({ task }) => label(orderTaskTitles[task]) },
              {
                key: 'goes-to',
                title: t('admin.goesTo'),
                render: ({ station }) => label(stationLabels[station]),
              },
              { key: 'where', title: t('admin.where'), render: ({ at }) => t(`admin.at-${at}`) },
              { key: 'limit', title: t('admin.limitOnly'), render: ({ limit }) => label(budgetText(limit)) },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}

function Approvers() {
  const { t } = useTranslation();
  const label = useLabel();
  const groupText = ({ department, role }: WorkGroup): string =>
    `${label(departmentLabels[department])} · ${t(`admin.role-${role}`)}`;
  return (
    <Section title={t('admin.approvers')} extra={null}>
      <LinesTable<ApprovalLevel>
        rows={approvalLevels}
        keyOf={(level) => level}
        perPage={null}
        empty={t('common.empty')}
        opensTo={closed}
        columns={[
          { key: 'level', title: t('admin.level'), render: (level) => label(approvers[level].label) },
          { key: 'goes-to', title: t('admin.goesTo'), render: (level) => groupText(approvers[level].group) },
          {
            key: 'otherwise',
            title: t('admin.otherwise'),
            render: (level) => groupText(approvers[level].otherwise),
          },
        ]}
      />
    </Section>
  );
}
