import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, Flex, Grid, Table, Typography } from 'antd';
import { useState } from 'react';
import { Pager } from '../../parts/pager';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { problemAnswer } from '../../../api/schemas/process-problem';
import { problemCategoryLabels } from '../../../domain/process/problem';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { usePersonName } from '../../data/use-people';
import { DueTag } from '../../parts/due-tag';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import { unitLabel } from './unit-label';
import type { unitOf } from './use-look';

type Problem = z.input<typeof problemAnswer>;

const perPage = 20;

/** Open problems that somebody `where` has to solve, the oldest first. */
export function ProblemList({ where }: { where: ReturnType<typeof unitOf> }) {
  const { t } = useTranslation();
  const api = useApi();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [page, turnTo] = useState(1);
  const problems = useQuery({
    queryKey: ['tasks', 'problems-of-board', where, page],
    queryFn: () =>
      api.get<PageOf<Problem>>('/api/v1/problems', { ...where, sort: 'raisedAt', page, pageSize: perPage }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={problems}>
      {({ items, total }) => (
        <>
          {items.length === 0 ? <Nothing text={t('board.noProblems')} /> : null}
          {isWide ? <ProblemTable problems={items} /> : <ProblemCards problems={items} />}
          <Pager page={page} pageSize={perPage} total={total} onTurn={turnTo} />
        </>
      )}
    </Loaded>
  );
}

function CaseLink({ problem: { kind, processKey, problemId } }: { problem: Problem }) {
  return <Link to={`/cases/${kind}/${encodeURIComponent(processKey)}`}>{`${processKey} ${problemId}`}</Link>;
}

function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  return (
    <Table<Problem>
      rowKey={({ href, problemId }) => `${href} ${problemId}`}
      size="small"
      pagination={false}
      dataSource={problems}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('board.raised'), render: (_, { raisedAt }) => <LocalTime at={raisedAt} /> },
        { title: t('common.due'), render: (_, { clock }) => <DueTag {...clock} /> },
        {
          title: t('board.problem'),
          render: (_, { category, description }) => (
            <div style={{ maxWidth: 320 }}>
              {label(problemCategoryLabels[category])}
              <div>
                <Typography.Text type="secondary">{description}</Typography.Text>
              </div>
            </div>
          ),
        },
        { title: t('board.severity'), render: (_, { severity }) => t(`board.severity-${severity}`) },
        { title: t('board.responsible'), render: (_, { responsible }) => label(unitLabel(responsible)) },
        { title: t('board.solver'), render: (_, { solver }) => (solver === null ? '—' : nameOf(solver)) },
        { title: t('board.number'), render: (_, problem) => <CaseLink problem={problem} /> },
      ]}
    />
  );
}

function ProblemCards({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Flex vertical gap="small" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {problems.map((problem) => (
        <li key={`${problem.href} ${problem.problemId}`}>
          <Card size="small">
            <Flex justify="space-between" gap="small" wrap>
              <CaseLink problem={problem} />
              <DueTag {...problem.clock} />
            </Flex>
            <div>{problem.description}</div>
            <Typography.Text type="secondary">
              {`${t(`board.severity-${problem.severity}`)} · ${label(unitLabel(problem.responsible))}`}
            </Typography.Text>
          </Card>
        </li>
      ))}
    </Flex>
  );
}
