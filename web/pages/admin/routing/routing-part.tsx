import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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
import { problemRoutes } from '../../../../domain/process/problem-routing';
import { useApi } from '../../../auth/session';
import { Loaded } from '../../../parts/page-state';
import { useLabel } from '../../../texts/use-label';

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

/** Who gets what: by rules of the house, to read only. */
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

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{title}</h2>}>
      {children}
    </Card>
  );
}

function ProblemRouting() {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Section title={t('admin.problemRouting')}>
      <Table<ProblemCategory>
        size="small"
        pagination={false}
        rowKey={(category) => category}
        dataSource={problemCategories}
        columns={[
          {
            title: t('admin.problemCategory'),
            render: (_, category) => label(problemCategoryLabels[category]),
          },
          {
            title: t('admin.goesTo'),
            render: (_, category) => {
              const route = problemRoutes[category];
              return route.to === 'station'
                ? t('admin.stationOfPlace', { station: label(stationLabels[route.station]) })
                : label(departmentLabels[route.department]);
            },
          },
        ]}
      />
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
    <Section title={t('admin.stationRouting')}>
      <Loaded query={products}>
        {({ items }) => (
          <Table<WorkLine>
            size="small"
            pagination={false}
            rowKey={({ code, task, at }) => `${code} ${task} ${at}`}
            dataSource={items.flatMap(({ code, name, stages }) =>
              stages.flatMap((plan) =>
                plan.stage === 'provisioning'
                  ? plan.work.map((work) => ({ ...work, product: name, code }))
                  : [],
              ),
            )}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: t('admin.product'), render: (_, { product }) => label(product) },
              { title: t('admin.task'), render: (_, { task }) => label(orderTaskTitles[task]) },
              { title: t('admin.goesTo'), render: (_, { station }) => label(stationLabels[station]) },
              { title: t('admin.where'), render: (_, { at }) => t(`admin.at-${at}`) },
              { title: t('admin.limitOnly'), render: (_, { limit }) => label(budgetText(limit)) },
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
    <Section title={t('admin.approvers')}>
      <Table<ApprovalLevel>
        size="small"
        pagination={false}
        rowKey={(level) => level}
        dataSource={approvalLevels}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('admin.level'), render: (_, level) => label(approvers[level].label) },
          { title: t('admin.goesTo'), render: (_, level) => groupText(approvers[level].group) },
          { title: t('admin.otherwise'), render: (_, level) => groupText(approvers[level].otherwise) },
        ]}
      />
    </Section>
  );
}
